/** What happens at a step, as the panels name it: "preprocess running", "DAG run success". */
import type { Change, Trace } from '../engine';
import type { Step, Track } from '../lesson';
import { steppingWords } from '../text';
import { stateWord } from '../ui';
import type { AnyState } from '../ui';

export interface StepEvent {
  readonly change: Change;
  /** A task id (with its map index), or what a run or DAG is called. */
  readonly name: string;
  /** The state it comes to; null also for the pausing of a DAG, which has none. */
  readonly state: AnyState;
  /** The state in Airflow's word; "paused" and "unpaused" of a DAG. */
  readonly word: string;
}

const words = steppingWords.stop;

/** The task's id; with `[2]` if it is mapped, and with its run if there are several. */
export function instanceName(trace: Trace, instance: number): string {
  const { taskId, mapIndex, run } = trace.tasks[instance]!;
  const name = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
  const runName = shortRunName(trace, run);
  return runName === null ? name : words.inRun(name, runName);
}

/** "DAG run"; where there are several, which one. */
export function runName(trace: Trace, run: number): string {
  const short = shortRunName(trace, run);
  return short === null ? words.run : words.inRun(words.run, short);
}

/** Null where there is only one run. Runs are counted by DAG, in the order in which they appear. */
export function shortRunName(trace: Trace, run: number): string | null {
  if (trace.runs.length < 2) return null;
  const { dagId } = trace.runs[run]!;
  const nth = trace.runs.filter((row) => row.dagId === dagId && row.index <= run).length;
  return trace.dags.length > 1 ? `${dagId} ${words.nthRun(nth)}` : words.nthRun(nth);
}

/**
 * What a step shows: the one change that makes it; of a tick, the last change of every task and run in it. The
 * making of rows and what tasks push is left out. Start and Final show nothing.
 */
export function eventsOf({ trace }: Track, step: Step): readonly StepEvent[] {
  if (step.change !== null) return [eventOf(trace, trace.change(step.change))];
  if (step.kind !== 'tick') return [];
  const tick = trace.ticks[step.tick]!;
  const last = new Map<string, StepEvent>();
  for (let position = tick.from; position < tick.to; position++) {
    const change = trace.change(position);
    const key = keyOf(change);
    if (key === null) continue;
    last.delete(key);
    last.set(key, eventOf(trace, change));
  }
  return [...last.values()];
}

function keyOf(change: Change): string | null {
  switch (change.kind) {
    case 'task':
      return change.from === change.to || change.from === 'absent' ? null : `task ${change.instance}`;
    case 'run':
      return `run ${change.run}`;
    case 'pause':
      return `pause ${change.dagId}`;
    case 'xcom':
      return null;
  }
}

function eventOf(trace: Trace, change: Change): StepEvent {
  switch (change.kind) {
    case 'task':
    case 'xcom': {
      const state = change.kind === 'task' ? change.to : null;
      return { change, name: instanceName(trace, change.instance), state, word: stateWord(state) };
    }
    case 'run':
      return { change, name: runName(trace, change.run), state: change.to, word: stateWord(change.to) };
    case 'pause': {
      const word = change.paused ? words.paused : words.unpaused;
      return { change, name: words.dag(change.dagId), state: null, word };
    }
  }
}

/** A step in a few words: "preprocess running", "Start", "at 4 s, 3 changes". */
export function stepName(track: Track, step: Step): string {
  if (step.kind === 'start') return steppingWords.bar.start;
  if (step.kind === 'final') return steppingWords.bar.final;
  const events = eventsOf(track, step);
  const [only] = events;
  return step.kind === 'change' && only
    ? words.named(only.name, only.word)
    : words.tickName(step.at, events.length);
}

/** When a step is, in seconds after the clock. Final is in the last tick in which anything changed. */
export function timeOf({ trace }: Track, step: Step): number {
  return step.kind === 'final' ? (trace.ticks.at(-1)?.at ?? 0) : step.at;
}

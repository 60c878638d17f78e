/** The rows of the process table, made from a run. */
import { isFinished } from '../../engine';
import type { Task, TaskState, Trace } from '../../engine';
import type { Step, Track } from '../../lesson';
import { steppingWords } from '../../text';
import type { AnyState } from '../../ui';
import { eventsOf } from '../step-events';
import { dagOfRun, instancesOfRun } from '../track-structure';

const words = steppingWords.table;

/** What one task or run did at a step. A row has one of them; the row of a tick may have several. */
export interface RowEntry {
  /** What was triggered: a task id, or what a run is called. */
  readonly name: string;
  readonly isTask: boolean;
  readonly state: AnyState;
  /** The word of the state. */
  readonly word: string;
  /** What the attempt prints; null if it prints nothing. */
  readonly output: string | null;
}

/** Time in which nothing changed. */
export interface Idle {
  readonly seconds: number;
  /** Numbers of the first and last tick of each stretch; a tick's number is its time in tick lengths. */
  readonly gaps: readonly (readonly [number, number])[];
}

export interface ProcessRow {
  readonly step: Step;
  readonly entries: readonly RowEntry[];
  /** Ids of the tasks directly after these that have not started. */
  readonly next: readonly string[];
  /** Whether every task of the run has finished. */
  readonly isComplete: boolean;
  /** Idle time since the row before (or the beginning). */
  readonly idle: Idle | null;
}

const rowsOfTrack = new WeakMap<Track, readonly ProcessRow[]>();

/** A row for every step between Start and Final. One pass over the trace, kept with the track. */
export function deriveRows(track: Track): readonly ProcessRow[] {
  const known = rowsOfTrack.get(track);
  if (known) return known;
  const rows = makeRows(track);
  rowsOfTrack.set(track, rows);
  return rows;
}

function makeRows(track: Track): ProcessRow[] {
  const { trace, steps } = track;
  const world = new WorldReader(trace);
  const rows: ProcessRow[] = [];
  let before: Step = steps[0]!;
  for (const step of steps.slice(1, -1)) {
    world.advanceTo(step.position);
    const events = eventsOf(track, step);
    const moment = trace.at(step.position);
    const next = new Set<string>();
    const runs = new Set<number>();
    const entries = events.map(({ change, name, state, word }): RowEntry => {
      if (change.kind === 'run') {
        runs.add(change.run);
        for (const id of world.waitingRoots(change.run)) next.add(id);
        return { name, isTask: false, state, word, output: null };
      }
      if (change.kind === 'pause') return { name, isTask: false, state, word, output: null };
      const { run, taskId } = trace.tasks[change.instance]!;
      runs.add(run);
      for (const id of world.waitingAfter(run, taskId)) next.add(id);
      return { name, isTask: true, state, word, output: moment.output(change.instance) ?? null };
    });
    rows.push({
      step,
      entries,
      next: [...next],
      isComplete: runs.size > 0 && [...runs].every((run) => world.isComplete(run)),
      idle: idleBetween(trace, before, step),
    });
    before = step;
  }
  return rows;
}

/** Reads a trace forward and keeps what the column "Next Task" needs to know, so that each row costs little. */
class WorldReader {
  private position = 0;
  private readonly states: (TaskState | 'absent')[];
  private readonly unfinished: number[];
  private readonly existing: number[];

  constructor(private readonly trace: Trace) {
    this.states = trace.tasks.map(() => 'absent');
    this.unfinished = trace.runs.map(() => 0);
    this.existing = trace.runs.map(() => 0);
  }

  advanceTo(position: number): void {
    for (; this.position < position; this.position++) {
      const change = this.trace.change(this.position);
      if (change.kind !== 'task') continue;
      const { run } = this.trace.tasks[change.instance]!;
      const was = this.states[change.instance]!;
      this.states[change.instance] = change.to;
      this.existing[run]! += Number(change.to !== 'absent') - Number(was !== 'absent');
      this.unfinished[run]! += Number(isOpen(change.to)) - Number(isOpen(was));
    }
  }

  isComplete(run: number): boolean {
    return this.existing[run]! > 0 && this.unfinished[run] === 0;
  }

  /** Ids of the tasks directly after this one of which no instance has started, in the order of definition. */
  waitingAfter(run: number, taskId: string): string[] {
    const dag = dagOfRun(this.trace, run);
    return this.idsNotStarted(
      run,
      dag.task(taskId).downstream.map((index) => dag.tasks[index]!),
    );
  }

  /** Ids of the tasks with nothing before them that have not started. */
  waitingRoots(run: number): string[] {
    const { tasks } = dagOfRun(this.trace, run);
    return this.idsNotStarted(
      run,
      tasks.filter((task) => task.upstream.length === 0),
    );
  }

  private idsNotStarted(run: number, tasks: readonly Task[]): string[] {
    const instances = instancesOfRun(this.trace, run);
    return tasks
      .filter((task) => (instances[task.index] ?? []).every((one) => NOT_STARTED.has(this.states[one]!)))
      .map((task) => task.taskId);
  }
}

const NOT_STARTED = new Set<TaskState | 'absent'>(['absent', null, 'scheduled', 'queued']);

function isOpen(state: TaskState | 'absent'): boolean {
  return state !== 'absent' && !isFinished(state);
}

/** The ticks between two steps in which nothing at all changed; null if there are none. */
function idleBetween(trace: Trace, before: Step, after: Step): Idle | null {
  const tickSeconds = trace.input.tick_seconds ?? 1;
  const gaps: [number, number][] = [];
  let idle = 0;
  const numberOf = (index: number) => (index < 0 ? -1 : Math.round(trace.ticks[index]!.at / tickSeconds));
  for (let index = before.tick; index < after.tick; index++) {
    const from = numberOf(index) + 1;
    const to = numberOf(index + 1) - 1;
    if (to < from) continue;
    gaps.push([from, to]);
    idle += to - from + 1;
  }
  return idle > 0 ? { seconds: idle * tickSeconds, gaps } : null;
}

/** The text of the cell "Next Task". */
export function nextText({ next, isComplete }: Pick<ProcessRow, 'next' | 'isComplete'>): string {
  if (isComplete) return words.complete;
  return next.length > 0 ? words.several(next) : words.none;
}

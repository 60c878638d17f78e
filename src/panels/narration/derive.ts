/** The sentence of a step: what happened, and why. Made from the cause; nothing is written by an author. */
import type { Change, Trace } from '../../engine';
import { shortRunName, whenIn } from '../../lesson';
import type { Track } from '../../lesson';
import { summarizeRun, summaryOfAll } from '../run-summary';
import { eventsOf, timeOf } from '../step-events';
import { tellWait } from '../../text';
import type { Words } from '../../text';

export interface Sentence {
  /** What happened. `backticks` mark ids. */
  readonly line: string;
  /** Why; may be empty. */
  readonly why: string;
}

export interface Narrated extends Sentence {
  /** The figures of the rule and of the slots, when in simulated time and ticks, and which try: small print. */
  readonly notes: readonly string[];
  /** Of a tick: what else happened in it, a sentence for each change. */
  readonly parts: readonly Sentence[];
  /** Changes of the tick beyond `parts`. */
  readonly more: number;
}

/** Of a busy tick, only so many changes are told. */
const MOST_PARTS = 5;

export function narrate(track: Track, number: number, dictionary: Words): Narrated {
  const words = dictionary.steppingWords.narration;
  const { trace } = track;
  // Asked for where they are needed: before a run has begun they need not be there yet.
  const describeCause = (change: Change) => dictionary.describeCause(change, trace);
  const step = track.steps[number]!;
  const plain = { notes: [], parts: [], more: 0 };
  if (step.kind === 'start') return { ...plain, ...startSentence(trace, dictionary) };
  if (step.kind === 'final') {
    return {
      ...plain,
      ...endSentence(trace, dictionary),
      notes: [words.at(whenIn(trace, timeOf(track, step)))],
    };
  }
  if (step.wait) {
    const notes = [words.at(whenIn(trace, step.at)), words.tickNumber(tickNumber(trace, step.at))];
    return { ...plain, ...tellWait(track, step.wait, dictionary), notes };
  }
  const time = [words.at(whenIn(trace, step.at)), words.tickNumber(tickNumber(trace, step.at))];
  const notesOf = (change: Change) => [
    ...dictionary.describeFigures(change, trace),
    ...time,
    ...tryNote(change, dictionary),
  ];
  if (step.change !== null) {
    const change = trace.change(step.change);
    return { ...plain, ...describeCause(change), notes: notesOf(change) };
  }
  const events = eventsOf(track, step);
  const [only] = events;
  if (events.length === 1 && only) {
    return { ...plain, ...describeCause(only.change), notes: notesOf(only.change) };
  }
  return {
    line: words.tick(whenIn(trace, step.at), events.length),
    why: '',
    notes: time.slice(1),
    parts: events.slice(0, MOST_PARTS).map(({ change }) => describeCause(change)),
    more: Math.max(0, events.length - MOST_PARTS),
  };
}

/** The number of a tick is its time in tick lengths, so that idle ticks are counted too. */
function tickNumber(trace: Trace, at: number): number {
  return Math.round(at / (trace.input.tick_seconds ?? 1));
}

/** Where a try begins that is not the only one there can be. How it ends, its cause says. */
function tryNote(change: Change, dictionary: Words): string[] {
  const words = dictionary.steppingWords.narration;
  if (change.kind !== 'task' || change.to !== 'running' || change.maxTries < 1) return [];
  return [words.nthTry(change.try, change.maxTries + 1)];
}

/** What is going to be run. */
function startSentence({ dags }: Trace, dictionary: Words): Sentence {
  const words = dictionary.steppingWords.narration;
  const roots = dags.flatMap((dag) => dag.tasks.filter((task) => task.upstream.length === 0));
  return {
    line: words.start(dags.map((dag) => ({ id: dag.dagId, tasks: dag.tasks.length }))),
    why: words.startWhy(roots.map((task) => task.taskId)),
  };
}

/** How it ended. */
function endSentence(trace: Trace, dictionary: Words): Sentence {
  const { steppingWords } = dictionary;
  if (trace.runs.length > 1)
    return { line: summaryOfAll(trace, dictionary), why: eachRun(trace, dictionary) };
  const run = summarizeRun(trace, 0);
  return { line: steppingWords.end.line(run), why: steppingWords.end.why(run) };
}

/** Of many runs, only so many are told one by one. */
const MOST_RUNS = 6;

/** What each of several runs came to, and when. */
function eachRun(trace: Trace, dictionary: Words): string {
  const words = dictionary.steppingWords.narration;
  const end = trace.at(trace.length);
  const told = trace.runs.slice(0, MOST_RUNS).map(({ index, runId }) => {
    const name = shortRunName(trace, index);
    const state = end.runState(index);
    const last = trace.changesOfRun(index).at(-1);
    const isOver = state === 'success' || state === 'failed';
    return {
      name: name === null ? runId : dictionary.say(name),
      state: state === 'absent' ? 'deleted' : state,
      at: isOver && last !== undefined ? whenIn(trace, trace.change(last).at) : null,
    };
  });
  return words.runs(told, trace.runs.length - told.length);
}

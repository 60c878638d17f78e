/**
 * Which lines of a listing a step speaks of, which come next, and to which steps a line leads. Of a task these are the
 * lines that its author names for what it comes to, or else for the task; of a DAG or a run of it, and at Start, the
 * line that makes the DAG.
 */
import { memo } from '../../engine';
import type { Change, TaskInstanceRow, Trace } from '../../engine';
import { listingLines } from '../../lesson';
import type { CodeListing, Track } from '../../lesson';
import { stateWord } from '../../ui';
import type { StateWord } from '../../ui';
import { eventsOf, waiterOf } from '../step-events';
import { nextOrFirst, runOfStep } from '../track-structure';

export interface MarkedLines {
  /** Indexes of lines, ascending; the state they brought about. */
  readonly now: readonly number[];
  readonly state: StateWord;
  /** The lines of the next step that has others. */
  readonly next: readonly number[];
}

interface LineIndex {
  readonly byStep: readonly MarkedLines[];
  /** By line: the steps it caused. */
  readonly stepsOf: ReadonlyMap<number, readonly number[]>;
}

/** The listing shown at a step: the one that makes the DAG it is about, where a run has those of several; else its own. */
export function listingAt(
  listings: readonly CodeListing[],
  own: string | null,
  track: Track,
  cursor: number,
): CodeListing | undefined {
  const run = runOfStep(track, cursor);
  const dagId = run === null ? undefined : track.trace.runs[run]?.dagId;
  const ofDag = dagId === undefined ? undefined : listings.find(({ dags }) => dags?.includes(dagId));
  return ofDag ?? listings.find(({ id }) => id === own);
}

/** @param cursor one beyond the last step is taken for it: that of another run, which is not drawn yet */
export function markedLines(track: Track, listing: CodeListing, cursor: number): MarkedLines {
  const { byStep } = indexOf(track, listing);
  return byStep[Math.min(cursor, byStep.length - 1)]!;
}

/** The step a line leads to from here: its next one, else its first; null for a line that causes none. */
export function stepOfLine(
  track: Track,
  listing: CodeListing,
  line: number,
  cursor: number,
  furthest = Infinity,
): number | null {
  return nextOrFirst(indexOf(track, listing).stepsOf.get(line) ?? NO_STEPS, cursor, furthest);
}

/** A stretch of lines: from … up to, not including, to. */
export type Stretch = readonly [from: number, to: number];

const NONE_MARKED: MarkedLines = { now: [], state: 'none', next: [] };

/** The same, where a stretch has lines that are marked: of all others nothing is different from step to step. */
export function markedIn(
  track: Track,
  listing: CodeListing,
  [from, to]: Stretch,
  cursor: number,
): MarkedLines {
  const marked = markedLines(track, listing, cursor);
  const isIn = (line: number) => line >= from && line < to;
  return marked.now.some(isIn) || marked.next.some(isIn) ? marked : NONE_MARKED;
}

/**
 * The last step up to the cursor that a line of a stretch has caused; −1 before them all. Until the cursor comes to
 * another of them, all lines of the stretch lead where they lead from there.
 */
export function lastStepIn(track: Track, listing: CodeListing, stretch: Stretch, cursor: number): number {
  const steps = stepsIn(indexOf(track, listing), ...stretch);
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]! <= cursor) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1] ?? -1;
}

/** Ascending. */
const stepsIn = memo(({ stepsOf }: LineIndex, from: number, to: number): readonly number[] => {
  const steps = new Set<number>();
  for (let line = from; line < to; line++) addAll(steps, stepsOf.get(line) ?? NO_STEPS);
  return [...steps].sort((a, b) => a - b);
});

const NO_STEPS: readonly number[] = [];

const NO_LINES: readonly number[] = [];

const indexOf = memo((track: Track, listing: CodeListing): LineIndex => {
  const causes = track.steps.map((step) => {
    const events = eventsOf(track, step);
    const waiter = waiterOf(track, step);
    const lines = new Set(
      events.flatMap(({ change, state }) => linesOf(track.trace, listing, change, stateWord(state))),
    );
    if (step.kind === 'start')
      for (const { dagId } of track.trace.dags) addAll(lines, dagLines(listing, dagId));
    if (step.wait && waiter)
      addAll(lines, taskLines(listing, track.trace.tasks[step.wait.instance]!, stateWord(waiter.state)));
    const only = waiter ?? (events.length === 1 ? events[0]! : null);
    const many: StateWord = step.kind === 'start' ? 'none' : 'running';
    return {
      lines: lines.size === 0 ? NO_LINES : [...lines].sort((a, b) => a - b),
      state: only ? stateWord(only.state) : many,
    };
  });

  const stepsOf = new Map<number, number[]>();
  causes.forEach(({ lines }, step) => lines.forEach((line) => addTo(stepsOf, line, step)));

  const byStep = new Array<MarkedLines>(causes.length);
  let next = NO_LINES;
  for (let step = causes.length - 1; step >= 0; step--) {
    const { lines, state } = causes[step]!;
    const after = causes[step + 1]?.lines ?? NO_LINES;
    if (after.length && !isSame(after, lines)) next = after;
    byStep[step] = { now: lines, state, next: next.filter((line) => !lines.includes(line)) };
  }
  return { byStep, stepsOf };
});

function linesOf(trace: Trace, listing: CodeListing, change: Change, word: StateWord): readonly number[] {
  if (change.kind === 'run') return dagLines(listing, trace.runs[change.run]!.dagId);
  if (change.kind === 'pause') return dagLines(listing, change.dagId);
  return taskLines(listing, trace.tasks[change.instance]!, word);
}

/** Those that its author names for a state, or else those named first. */
function taskLines(
  listing: CodeListing,
  { dagId, taskId }: TaskInstanceRow,
  word: StateWord,
): readonly number[] {
  const ofTask =
    marksByTask(listing)
      .get(taskId)
      ?.filter(({ dag = dagId }) => dag === dagId) ?? [];
  const ofState = ofTask.filter(({ states }) => (states as readonly string[]).includes(word));
  const marks = ofState.length > 0 ? ofState : ofTask.slice(0, 1);
  const lines = new Set<number>();
  for (const mark of marks)
    for (const label of mark.lines) addAll(lines, linesByLabel(listing).get(label) ?? NO_LINES);
  return [...lines];
}

const marksByTask = memo(({ marks }: CodeListing) => {
  const byTask = new Map<string, CodeListing['marks'][number][]>();
  for (const mark of marks) addTo(byTask, mark.task, mark);
  return byTask;
});

const linesByLabel = memo(({ lines }: CodeListing) => {
  const byLabel = new Map<string, number[]>();
  lines.forEach(({ labels }, index) => labels.forEach((label) => addTo(byLabel, label, index)));
  return byLabel;
});

/** A DAG's name stands within so many lines of where it is made. */
const NEAR = 8;

/**
 * The line that makes a DAG: `with DAG(`, `@dag(`. Of several the one to which its id stands nearest: another DAG may
 * name it, too, as a trigger does.
 */
const dagLines = memo((listing: CodeListing, dagId: string): readonly number[] => {
  const texts = listingLines(listing);
  const names = (text: string | undefined) => text?.split(/[^\w.-]+/).includes(dagId);
  const made = texts.flatMap((text, index) => (/\bDAG\(|^\s*@dag\b/.test(text) ? [index] : []));
  for (let after = 0; after < NEAR; after++) {
    const nearest = made.find((at) => names(texts[at + after]));
    if (nearest !== undefined) return [nearest];
  }
  return made.slice(0, 1);
});

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function addAll(to: Set<number>, lines: readonly number[]): void {
  for (const line of lines) to.add(line);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

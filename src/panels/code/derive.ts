/** Which lines of a listing caused a step, which come next, and to which steps a line leads. */
import { memo } from '../../engine';
import type { CodeListing, Track } from '../../lesson';
import { stateWord } from '../../ui';
import type { StateWord } from '../../ui';
import { eventsOf } from '../step-events';
import { nextOrFirst } from '../track-structure';

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

export function markedLines(track: Track, listing: CodeListing, cursor: number): MarkedLines {
  return indexOf(track, listing).byStep[cursor]!;
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

const NO_STEPS: readonly number[] = [];

const NO_LINES: readonly number[] = [];

const indexOf = memo((track: Track, listing: CodeListing): LineIndex => {
  const causes = track.steps.map((step) => {
    const events = eventsOf(track, step);
    const marks = listing.marks.filter((mark) =>
      events.some(
        ({ change, state }) =>
          change.kind === 'task' &&
          track.trace.tasks[change.instance]!.taskId === mark.task &&
          (mark.states as readonly string[]).includes(stateWord(state)),
      ),
    );
    const state: StateWord = events.length === 1 ? stateWord(events[0]!.state) : 'running';
    return { lines: linesWith(listing, new Set(marks.flatMap((mark) => mark.lines))), state };
  });

  const stepsOf = new Map<number, number[]>();
  causes.forEach(({ lines }, step) =>
    lines.forEach((line) => stepsOf.set(line, [...(stepsOf.get(line) ?? []), step])),
  );

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

function linesWith({ lines }: CodeListing, labels: ReadonlySet<string>): readonly number[] {
  if (!labels.size) return NO_LINES;
  return lines.flatMap((line, index) => (line.labels.some((label) => labels.has(label)) ? [index] : []));
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

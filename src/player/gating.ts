/**
 * What is kept back of a run, and until when: the gates of the mode's activities. Nobody sees beyond a gate that is
 * still open, by whichever way of moving; and what could give an open question away, no view says (`conceals`).
 */
import { memo, tellWhy } from '../engine';
import type { Change } from '../engine';
import { decidingChange, ownTrackOf } from '../lesson';
import type { Gate, Lesson, Track } from '../lesson';
import { isSettled } from './records/answers';
import type { PlayerMode, PlayerState } from './state';

/** A gate, with the kind of activity that asks there. */
export interface KindGate extends Gate {
  readonly kind: string;
}

const NO_GATES: readonly KindGate[] = [];

/** Where a mode's activities ask in a run, by step; the same list for the same run. */
export function gatesOf(
  mode: PlayerMode | undefined,
  { lesson, scenario, track, original }: Pick<PlayerState, 'lesson' | 'scenario' | 'track' | 'original'>,
): readonly KindGate[] {
  if (!mode?.activities.some(({ gates }) => gates)) return NO_GATES;
  return gatesInRun(track, mode, lesson, scenario.id, original !== null);
}

const gatesInRun = memo(
  (track: Track, mode: PlayerMode, lesson: Lesson, scenario: string, isOwn: boolean): readonly KindGate[] =>
    mode.activities
      .flatMap(({ kind, gates }) =>
        (gates?.(lesson, { scenario, track, isOwn }, ownTrackOf(lesson)) ?? []).map((gate) => ({
          ...gate,
          kind,
        })),
      )
      .sort((a, b) => a.step - b.step),
);

type Gated = Pick<PlayerState, 'gates' | 'progress'>;

/** The first gate beyond which nothing is shown as yet; null if there is none. */
export function openGate({ gates, progress }: Gated): KindGate | null {
  return gates.find((gate) => gate.conceals === 'ahead' && !isSettled(progress, gate, gate)) ?? null;
}

/** Number of the last step that may be looked at. */
export function furthestStep(state: Gated & Pick<PlayerState, 'track'>): number {
  return (openGate(state)?.step ?? state.track.steps.length) - 1;
}

/** Numbers of the steps at which the mode asks something, ascending: to be marked on the bar. */
export const gateSteps = memo((gates: readonly KindGate[]): readonly number[] => [
  ...new Set(gates.map(({ step }) => step)),
]);

/**
 * Number of the last step of which a view may say anything: the last that may be looked at or, where it is asked what
 * comes next and nobody is held, the one looked at.
 */
export function shownUpTo({
  gates,
  progress,
  cursor,
  furthest,
}: Gated & Pick<PlayerState, 'cursor' | 'furthest'>): number {
  const isNextAsked = gates.some(
    (gate) => gate.conceals === 'next' && gate.step === cursor + 1 && !isSettled(progress, gate, gate),
  );
  return isNextAsked ? Math.min(cursor, furthest) : furthest;
}

/**
 * What a view may have to keep back while questions are open, each a kind of thing that is said of a run:
 * - `end`: what is made of the whole run or of what comes: how it ends, what it took, what stands beside it, what is
 *   next in the code;
 * - `summary`: what an author says of the run as a whole;
 * - `next`: what comes directly after a step;
 * - `reason`: why it came to a step;
 * - `waits`: what holds tasks back, and which of those before them have done their part.
 */
export type Concealable = 'end' | 'summary' | 'next' | 'reason' | 'waits';

/**
 * Whether something is kept back because a question is open that it could answer: the one rule of what every view
 * shows, draws, names and reads out.
 * @param step the step of which it is said; left out, the one looked at
 */
export function conceals(
  state: Gated & Pick<PlayerState, 'cursor' | 'furthest' | 'track'>,
  what: Concealable,
  step = state.cursor,
): boolean {
  const upTo = shownUpTo(state);
  const isEndHidden = upTo < state.track.steps.length - 1;
  switch (what) {
    case 'end':
      return isEndHidden;
    case 'summary':
      return isEndHidden || openReasons(state).length > 0;
    case 'next':
      return isEndHidden && step === upTo;
    case 'reason':
      return isReasonAsked(state, step);
    case 'waits':
      return isEndHidden || openReasons(state).some((asked) => asked === step);
  }
}

/** Numbers of the steps of the run on screen whose reason is asked and not yet said. */
function openReasons({ gates, progress }: Gated): readonly number[] {
  return gates
    .filter((gate) => gate.conceals === 'reason' && !isSettled(progress, gate, gate))
    .map(({ step }) => step);
}

/** Whether a step is asked about, or is said to have happened for the same reason as one that is. */
function isReasonAsked(state: Gated & Pick<PlayerState, 'track'>, step: number): boolean {
  const asked = openReasons(state);
  if (asked.includes(step)) return true;
  return asked.some((other) => {
    const reason = decidingReason(state.track, other);
    return reason !== null && saidReasons(state.track, step).includes(reason);
  });
}

/** What decided a step; null where nothing single did. */
const decidingReason = memo((track: Track, number: number): string | null => {
  const change = changeAt(track, number);
  return change && keyOf(decidingChange(track.trace, change).cause);
});

/** What is said of why a step came: its cause and, of a start, why it was scheduled. */
const saidReasons = memo((track: Track, number: number): readonly string[] => {
  const change = changeAt(track, number);
  if (!change) return [];
  const { scheduled } = tellWhy(change, track.trace);
  return [change.cause, ...(scheduled ? [scheduled] : [])].map(keyOf);
});

function changeAt(track: Track, number: number): Change | null {
  const step = track.steps[number];
  if (!step) return null;
  return step.change === null ? null : track.trace.change(step.change);
}

function keyOf({ code, values }: Pick<Change['cause'], 'code' | 'values'>): string {
  return JSON.stringify([code, values]);
}

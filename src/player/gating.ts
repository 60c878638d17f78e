/**
 * What is kept back of a run, and until when: the gates of the mode's activities. Nobody sees beyond a gate that is
 * still open, by whichever way of moving.
 */
import { memo } from '../engine';
import { ownTrackOf } from '../lesson';
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

/** Whether the reason of a step is kept back, because the learner is to say it first. */
export function hidesReason({ gates, progress }: Gated, step: number): boolean {
  return gates.some(
    (gate) => gate.step === step && gate.conceals === 'reason' && !isSettled(progress, gate, gate),
  );
}

/** Whether at the step looked at it is kept back what holds tasks back, because just that may be asked. */
export function hidesWaits(state: Gated & Pick<PlayerState, 'cursor' | 'furthest' | 'track'>): boolean {
  return !seesToTheEnd(state) || hidesReason(state, state.cursor);
}

/** Whether no gate is open that hides what comes. */
export function seesToTheEnd({ furthest, track }: Pick<PlayerState, 'furthest' | 'track'>): boolean {
  return furthest === track.steps.length - 1;
}

/** Where a run waits for the learner to say what comes next. */
import { memo } from '../../../engine';
import { chooseSteps } from '../../runs/informative';
import type { Lesson, StepRef } from '../../lesson';
import { resolveStep } from '../../runs/step-ref';
import type { Track } from '../../runs/track';

export interface GateChoice {
  /** Asked before these, whatever they are worth. */
  readonly include: readonly StepRef[];
  readonly exclude: readonly StepRef[];
  readonly max: number;
}

/**
 * Numbers of the steps before which the learner is asked, ascending: at most `max`, the most informative first. Steps
 * that the run does not have are left out.
 */
export function gatesOf(track: Track, { include, exclude, max }: GateChoice): readonly number[] {
  const numbers = (refs: readonly StepRef[]) =>
    refs.map((ref) => resolveStep(track, ref)).filter((step) => step !== null);
  return chooseSteps(track, { most: max, include: numbers(include), exclude: numbers(exclude) });
}

/**
 * Steps at which a run of a lesson shows what the lesson is about: those that its author asks for, of other runs the
 * one that tells most. Of them it is asked what happens, not something beside it.
 */
export const centralSteps = memo((lesson: Lesson, scenarioId: string, track: Track): ReadonlySet<number> => {
  const { include } = lesson.gates;
  const authored = isFirstRun(lesson, scenarioId, track) ? include : [];
  const steps = authored.map((ref) => resolveStep(track, ref)).filter((step) => step !== null);
  return new Set(steps.length > 0 ? steps : chooseSteps(track, { most: 1, include: [], exclude: [] }));
});

/** What an author says of the steps of a lesson is said of its first scenario's own run. */
function isFirstRun(lesson: Lesson, scenarioId: string, track: Track): boolean {
  const own = lesson.scenarios[0];
  return scenarioId === own.id && track.input === own.case && track.detail === lesson.detail;
}

/** The gates of a run of a lesson. What the author includes and excludes is said of the first scenario's own run. */
export const lessonGates = memo((lesson: Lesson, scenarioId: string, track: Track): readonly number[] => {
  const { max } = lesson.gates;
  return gatesOf(
    track,
    isFirstRun(lesson, scenarioId, track) ? lesson.gates : { include: [], exclude: [], max },
  );
});

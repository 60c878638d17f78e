/** What the author says at the steps of a run, to whoever walks it for the first time. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import { lessonTrack, ownScenario } from './own-track';
import { resolveStep } from './step-ref';
import { sameStep } from './track';
import type { Track } from './track';

/**
 * The author's sentence at a step of one of the lesson's own runs, into whichever steps it is cut; null where there is
 * none. `backticks` mark ids.
 */
export function guideAt(lesson: Lesson, scenario: string, track: Track, step: number): string | null {
  return guideOf(track, lesson, scenario).get(step) ?? null;
}

/** All sentences of a run, by the number of their step. */
const guideOf = memo((track: Track, lesson: Lesson, scenario: string): ReadonlyMap<number, string> => {
  if (ownScenario(lesson, scenario) === null) return new Map();
  const own = lessonTrack(lesson, scenario);
  const said = lesson.guide.filter((one) => (one.scenario ?? lesson.scenarios[0].id) === scenario);
  return new Map(
    said.flatMap(({ step, text }) => {
      const number = resolveStep(own, step);
      return number === null ? [] : [[sameStep(own.steps[number]!, track), text] as const];
    }),
  );
});

/** The runs that a lesson brings along, computed when it was checked: looked at, and never simulated again. */
import { memo, unpackTrace } from '../../engine';
import type { Trace } from '../../engine';
import type { Lesson, Scenario } from '../lesson';
import type { OwnTrack } from '../activities/activity';
import { withDetail } from './track';
import type { Detail, Track } from './track';

/** What happens in a scenario: the same trace each time. */
export const ownTrace = memo((scenario: Scenario): Trace => unpackTrace(scenario.run, scenario.case));

/** A scenario's own run, cut into steps: the same track each time. */
export function ownTrack(scenario: Scenario, detail: Detail): Track {
  return withDetail(ownTrace(scenario), detail);
}

/** The lesson's scenario of an id; null if it has none such. */
export function ownScenario(lesson: Lesson, id: string): Scenario | null {
  return lesson.scenarios.find((scenario) => scenario.id === id) ?? null;
}

/**
 * The lesson's own run of a scenario (the first, if there is no such), whatever is on screen. In the lesson's own
 * detail, unless another is asked for: that is the detail in which the lesson counts its steps.
 */
export function lessonTrack(lesson: Lesson, scenarioId?: string, detail: Detail = lesson.detail): Track {
  const scenario = scenarioId === undefined ? null : ownScenario(lesson, scenarioId);
  return ownTrack(scenario ?? lesson.scenarios[0], detail);
}

/** The same, as activities ask for it: one function for each lesson. */
export const ownTrackOf = memo(
  (lesson: Lesson): OwnTrack =>
    (scenario, detail) =>
      lessonTrack(lesson, scenario, detail),
);

/** A lesson's own runs, whatever is on screen: what its questions, links and required steps are about. */
import { createTrack, findScenario, withDetail } from '../lesson';
import type { Detail, Lesson, Track } from '../lesson';

const tracks = new WeakMap<Lesson, Map<string, Track>>();

/**
 * The lesson's own run of a scenario (see `findScenario`; the first, if there is no such), made once. In the lesson's
 * own detail, unless another is asked for: that is the detail in which the lesson counts its steps.
 */
export function lessonTrack(lesson: Lesson, scenarioId?: string, detail: Detail = lesson.detail): Track {
  let known = tracks.get(lesson);
  if (!known) {
    known = new Map();
    tracks.set(lesson, known);
  }
  const scenario = (scenarioId !== undefined && findScenario(lesson, scenarioId)) || lesson.scenarios[0];
  const key = `${scenario.id}/${detail}`;
  let track = known.get(key);
  if (!track) {
    const own = detail === lesson.detail ? undefined : lessonTrack(lesson, scenario.id);
    track = own ? withDetail(own.trace, detail) : createTrack(scenario.case, detail);
    known.set(key, track);
  }
  return track;
}

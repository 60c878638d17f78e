/** Running what a learner made of a run. */
import type { Case, SimulateOptions } from '../../engine';
import { createTrack } from './create-track';
import { lacksTime } from './lacks-time';
import type { Detail, Track } from './track';

/** So often the time is doubled, at most: three seconds become an hour. */
const MOST_DOUBLINGS = 10;

/**
 * The what-if's track. Where the lesson's run comes to its end within the case's `until` and the what-if's does not,
 * because something takes longer, it gets the time it needs, but no more than until another run would begin.
 * Throws `CaseError` if Airflow would refuse the case.
 */
export function createWhatIf(
  input: Case,
  lessons: Pick<Track, 'detail' | 'trace'>,
  options?: SimulateOptions,
): Track {
  return withTime(input, lessons.detail, !lacksTime(lessons.trace), options);
}

/** The same, where it is known whether the run may take longer than its `until`. */
export function withTime(
  input: Case,
  detail: Detail,
  mayTakeLonger: boolean,
  options?: SimulateOptions,
): Track {
  const track = createTrack(input, detail, options);
  if (!mayTakeLonger || !lacksTime(track.trace)) return track;
  let seconds = input.until?.seconds ?? 0;
  for (let doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
    seconds = Math.max(seconds * 2, 1);
    const longer = createTrack({ ...input, until: { ...input.until, seconds } }, detail, options);
    if (longer.trace.runs.length > track.trace.runs.length) return track;
    if (!lacksTime(longer.trace)) return longer;
  }
  return track;
}

/** The check at the end of a course: which lessons it asks about, drawn by a seed. The same seed asks the same. */
import { createRandom, sample, shuffle } from '../random';

/** A question to be asked: which of those drawn of a lesson (`drawItems`). */
export interface CheckPlace {
  /** Text that stands for it in what is kept. */
  readonly id: string;
  /** `<course>/<lesson>`. */
  readonly lesson: string;
  /** The first is 0. */
  readonly question: number;
}

/** So many questions can be answered in one sitting. */
export const MOST_PLACES = 24;
/** Of a short course more is asked of each lesson. */
const MOST_OF_LESSON = 3;

/**
 * Where questions are asked, mixed. Of a course of up to `MOST_PLACES` lessons each has its turn, of a longer one the seed
 * says which.
 * @param lessons `<course>/<lesson>` of all that can be asked about
 */
export function drawPlaces(lessons: readonly string[], seed: string): readonly CheckPlace[] {
  const random = createRandom(`final-check ${seed}`);
  const each = Math.min(MOST_OF_LESSON, Math.max(1, Math.floor(MOST_PLACES / Math.max(1, lessons.length))));
  const places = sample(lessons, MOST_PLACES, random).flatMap((lesson) =>
    Array.from({ length: each }, (_, question) => ({ id: `${lesson} ${question}`, lesson, question })),
  );
  return shuffle(places, random);
}

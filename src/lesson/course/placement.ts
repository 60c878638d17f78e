/**
 * Where in a course somebody may start who knows some of it: asked by questions of the lessons, in their order, until the
 * first that is not known. Pure: it is given what was answered, and says what to ask next, or where to start.
 */

/** How a question was answered. `none`: the lesson has no such question. */
export type PlacementAnswer = 'right' | 'wrong' | 'unknown' | 'none';

/** What was answered to the questions of each lesson, by its place in the course. */
export type PlacementAnswers = ReadonlyMap<number, readonly PlacementAnswer[]>;

/** What comes next: a question of a lesson (its first is 0), or the lesson to start with, null where all are known. */
export type PlacementStep =
  { readonly ask: number; readonly question: number } | { readonly start: number | null };

/** Of a long course not every lesson is asked about: so many at most, and then those before the first not known. */
export const MOST_PROBES = 12;
/** A wrong answer may be a slip: only after a second one a lesson counts as not known. */
const MOST_QUESTIONS = 2;

/** @param lessons how many there are, in the order of the course */
export function placementStep(lessons: number, answers: PlacementAnswers): PlacementStep {
  const stretch = Math.max(1, Math.ceil(lessons / MOST_PROBES));
  const ask = (lesson: number) => ({ ask: lesson, question: answers.get(lesson)?.length ?? 0 });
  for (let first = 0; first < lessons; first += stretch) {
    const last = Math.min(first + stretch, lessons) - 1;
    const standing = placementStanding(answers.get(last));
    if (standing === 'open') return ask(last);
    if (standing === 'known') continue;
    for (let lesson = first; lesson < last; lesson++) {
      const before = placementStanding(answers.get(lesson));
      if (before === 'open') return ask(lesson);
      if (before === 'not-known') return { start: lesson };
    }
    return { start: last };
  }
  return { start: null };
}

/** Whether a lesson is known by what was answered. One that has nothing to ask stands in nobody's way. */
export function placementStanding(answers: readonly PlacementAnswer[] = []): 'open' | 'known' | 'not-known' {
  if (answers.includes('right')) return 'known';
  if (answers.includes('unknown')) return 'not-known';
  const wrong = answers.filter((answer) => answer === 'wrong').length;
  if (answers.includes('none')) return wrong > 0 ? 'not-known' : 'known';
  return wrong >= MOST_QUESTIONS ? 'not-known' : 'open';
}

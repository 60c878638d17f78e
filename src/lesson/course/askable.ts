/** Questions of lessons, asked apart from them: to find out where to start, and in the check at the end. */
import { memo } from '../../engine';
import { quiz } from '../activities/quiz';
import type { QuizItem } from '../activities/quiz';
import type { OwnTrack } from '../activities/activity';
import type { Lesson, Question } from '../lesson';
import { createRandom, shuffle } from '../random';

/** Whether a question can be answered by who does not look at the run: steps are known there by their numbers alone. */
export function standsAlone(question: Question): boolean {
  if (question.type === 'which_step') return false;
  return !('at' in question) || typeof question.at !== 'number';
}

/** The questions of a lesson that can be asked apart from it, in the order of their author. */
export const askableItems = memo((lesson: Lesson, trackOf: OwnTrack): readonly QuizItem[] => {
  const scenario = lesson.scenarios[0].id;
  const run = { scenario, track: trackOf(scenario), isOwn: false };
  return quiz
    .items({ lesson, trackOf, run, variantOf: () => 0 })
    .filter(({ question }) => standsAlone(question));
});

/** A question, and its options in the order in which they are shown: indexes of those of its author. */
export interface DrawnItem {
  readonly item: QuizItem;
  readonly order: readonly number[];
}

/** The questions of a lesson that can be asked apart from it, in the order of this seed, and so are their options. */
export function drawItems(lesson: Lesson, trackOf: OwnTrack, seed: string): readonly DrawnItem[] {
  const random = createRandom(`${seed} ${lesson.course}/${lesson.id}`);
  return shuffle(askableItems(lesson, trackOf), random).map((item) => ({
    item,
    order: shuffle([...item.question.options.keys()], random),
  }));
}

import type { Lesson, Myth } from '../../lesson';
import type { Message } from '../../message';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity } from '../activity';
import { itemKey } from '../item-key';

/** What many believe: the learner commits to an answer, then a run decides. */
export const mythOutline: ActivityOutline = {
  kind: 'myth',
  // Those that are made from the runs of a lesson take more script to make than the page around them.
  identities: (lesson) =>
    lesson.myths.length > 0 ? lesson.myths.map((myth) => identifyMyth(lesson, myth)) : null,
};

/** @param myth as its author wrote it, or as it is made from a run */
export function identifyMyth(
  lesson: Lesson,
  { id, claim, truth }: Pick<Myth, 'id' | 'truth'> & { readonly claim: string | Message },
): Identity {
  return { set: ONE_SET, name: id, key: itemKey(lesson, mythOutline.kind, id, { claim, truth }) };
}

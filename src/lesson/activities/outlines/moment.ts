import type { KeyMoment, Lesson } from '../../lesson';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity } from '../activity';
import { itemKey } from '../item-key';

/** The author's key moments: a question to think about, then its answer. Nothing is graded. */
export const momentOutline: ActivityOutline = {
  kind: 'moment',
  isUngraded: true,
  identities: (lesson) => lesson.keyMoments.map((one) => identifyMoment(lesson, one)),
};

export function identifyMoment(lesson: Lesson, { id, question }: KeyMoment): Identity {
  return { set: ONE_SET, name: id, key: itemKey(lesson, momentOutline.kind, id, question) };
}

import type { KeyMoment } from '../../lesson';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity } from '../activity';
import { contentKey } from '../content-key';

/** The author's key moments: a question to think about, then its answer. Nothing is graded. */
export const momentOutline: ActivityOutline = {
  kind: 'moment',
  isUngraded: true,
  identities: (lesson) => lesson.keyMoments.map(identifyMoment),
};

export function identifyMoment({ id, question }: KeyMoment): Identity {
  return { set: ONE_SET, name: id, key: contentKey(question) };
}

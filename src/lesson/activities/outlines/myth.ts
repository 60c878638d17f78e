import type { Myth } from '../../lesson';
import type { Message } from '../../message';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity } from '../activity';
import { contentKey } from '../content-key';

/** What many believe: the learner commits to an answer, then a run decides. */
export const mythOutline: ActivityOutline = {
  kind: 'myth',
  // Those that are made from the runs of a lesson take more script to make than the page around them.
  identities: (lesson) => (lesson.myths.length > 0 ? lesson.myths.map(identifyMyth) : null),
};

/** @param myth as its author wrote it, or as it is asked */
export function identifyMyth({
  id,
  claim,
  truth,
}: Pick<Myth, 'id' | 'truth'> & { readonly claim: string | Message }): Identity {
  const said = typeof claim === 'object' && claim.code === 'literal' ? claim.literal : claim;
  return { set: ONE_SET, name: id, key: contentKey({ claim: said, truth }) };
}

/** How the learner did with a marked step. */
import { standingOf } from '../../asking';
import type { NumberStatus } from '../../asking';
import { cause } from '../../lesson';
import type { CauseItem } from '../../lesson';
import { answerTo, textDraft } from '../../player';
import type { Learned } from '../../player';

/** What a learner writes about a marked step, and about a key moment, by its name. */
export const causeWords = textDraft('cause-words');
export const momentWords = textDraft('moment-words');

export function statusOf({ identity, prompt }: CauseItem, progress: Learned): NumberStatus {
  const answer = answerTo(progress, cause, identity);
  if (!answer?.isSettled) return 'open';
  if (!prompt) return 'right';
  const standing = standingOf(answer);
  return standing === 'first' || standing === 'second' ? 'right' : 'wrong';
}

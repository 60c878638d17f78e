/** The sitting of Recall, as far as it must be known while its cards are not loaded. */
import type { Progress } from '../../player';

/** Under which the sitting is kept: settled when all its cards were answered. */
export const SITTING_KEY = 'recall-sitting';

/** Whether the cards that were due have been answered. The next sitting opens when others are due. */
export function isSittingOver(answers: Progress['answers']): boolean {
  return answers[SITTING_KEY]?.settled ?? false;
}

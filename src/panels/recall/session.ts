/** The session of Recall, as far as it must be known while its cards are not loaded. */
import type { Progress } from '../../player';

/** Under which the session is kept: settled when all its cards were answered. */
export const SESSION_KEY = 'recall-sitting';

/** Whether the cards that were due have been answered. The next session opens when others are due. */
export function isSessionOver(answers: Progress['answers']): boolean {
  return answers[SESSION_KEY]?.settled ?? false;
}

/** Whether the challenges are done: apart from what the panel shows, because the picker of modes asks for it. */
import { challengesOf } from '../../lesson';
import type { Lesson } from '../../lesson';
import type { Progress } from '../../player';

const PREFIX = 'challenge/';

/** Under which the runs of a challenge are kept. */
export function questionOf(challengeId: string): string {
  return PREFIX + challengeId;
}

/** Whether every challenge is reached. Nothing is worked out as long as none was begun. */
export function areChallengesDone(lesson: Lesson, answers: Progress['answers']): boolean {
  if (!Object.keys(answers).some((question) => question.startsWith(PREFIX))) return false;
  return challengesOf(lesson).every(({ id }) => answers[questionOf(id)]?.settled);
}

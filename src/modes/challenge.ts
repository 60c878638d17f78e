import { challengeIdOf, challengeOutline } from '../lesson';
import { ChallengePanel } from '../panels';
import { isActivityDone } from '../player';
import type { Mode } from './mode';

/** How long one challenge takes, about. */
const MINUTES_EACH = 3;
/** As many as are made for a lesson without any, about. */
const USUAL_COUNT = 4;

/** Challenge: runs with something wrong. Turn the knobs until what must be true is true; it may be taken before Learn. */
export const challenge: Mode = {
  id: 'challenge',
  activities: [challengeOutline],
  owns: (scenarioId) => challengeIdOf(scenarioId) !== null,
  minutes: (lesson) => MINUTES_EACH * (lesson.goals.length || USUAL_COUNT),
  panels: new Set(['code', 'waiting']),
  panel: ChallengePanel,
  codeBeside: true,
  asksFirst: true,
  table: 'choice',
  causes: false,
  isDone: (lesson, progress) => isActivityDone(lesson, progress, challengeOutline),
  next: 'recall',
};

import { WhyPanel } from '../panels';
import { causeOutline, momentOutline } from '../lesson';
import { ownTrackOf } from '../player';
import { isDoneOrSeen } from './mode';
import type { Mode } from './mode';

/** Why: causes, not events. At each marked step the learner says why; reason and cause are kept back until then. */
export const why: Mode = {
  id: 'why',
  activities: [causeOutline, momentOutline],
  minutes: (lesson) => {
    const causes = causeOutline.identities?.(lesson, ownTrackOf(lesson)) ?? [];
    return Math.max(3, causes.length + lesson.keyMoments.length);
  },
  panels: new Set(['waiting']),
  panel: WhyPanel,
  table: 'choice',
  causes: true,
  isDone: (lesson, progress) => isDoneOrSeen(lesson, progress, causeOutline),
  next: 'challenge',
};

import { WhyPanel } from '../panels';
import { causeOutline, markedStepsOf, momentOutline } from '../lesson';
import { isSettled, ownTrackOf } from '../player';
import { isDoneOrSeen } from './mode';
import type { Mode } from './mode';

/** Why: causes, not events. At each marked step the learner says why; reason and cause are kept back until then. */
export const why: Mode = {
  id: 'why',
  activities: [causeOutline, momentOutline],
  opensAt(lesson, progress) {
    const trackOf = ownTrackOf(lesson);
    const asked = causeOutline.identities?.(lesson, trackOf) ?? [];
    const open = asked.findIndex((identity) => !isSettled(progress, causeOutline, identity));
    return markedStepsOf(lesson, trackOf)[open] ?? null;
  },
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

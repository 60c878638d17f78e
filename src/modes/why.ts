import { WhyPanel } from '../panels';
import { lessonWhys, whyKey } from '../player';
import { hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Why: causes, not events. At each marked step the learner says why; reason and cause are kept back until then. */
export const why: Mode = {
  id: 'why',
  minutes: (lesson) => Math.max(3, lessonWhys(lesson).length + lesson.keyMoments.length),
  panels: new Set(['waiting']),
  panel: WhyPanel,
  table: 'choice',
  causes: true,
  isDone(lesson, progress) {
    const whys = lessonWhys(lesson);
    if (whys.length === 0) return hasSeenRequired(lesson, progress);
    return whys.every((marked) => progress.answers[whyKey(marked)]?.settled);
  },
  next: 'challenge',
};

import { askedBeliefs, isBeliefSettled, MythsPanel } from '../panels';
import { hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Deep: commit to a myth, watch the run that decides it, and see the rules and the states behind it at each step. */
export const deep: Mode = {
  id: 'deep',
  minutes: (lesson) => Math.max(4, lesson.myths.length + lesson.deep.length),
  panels: new Set(['taskLife', 'triggerRules', 'internals', 'transcript']),
  panel: MythsPanel,
  table: 'choice',
  causes: true,
  isDone(lesson, progress) {
    const asked = askedBeliefs(progress.answers);
    if (asked?.length === 0) return hasSeenRequired(lesson, progress);
    return asked?.every((id) => isBeliefSettled({ id }, progress.answers)) ?? false;
  },
  next: 'perf',
};

import { mythOutline } from '../lesson';
import { MythsPanel } from '../panels';
import { isDoneOrSeen } from './mode';
import type { Mode } from './mode';

/** Deep: commit to a myth, watch the run that decides it, and see the rules and the states behind it at each step. */
export const deep: Mode = {
  id: 'deep',
  activities: [mythOutline],
  minutes: (lesson) => Math.max(4, lesson.myths.length + lesson.deep.length),
  panels: new Set(['taskLife', 'triggerRules', 'internals', 'transcript']),
  panel: MythsPanel,
  table: 'choice',
  causes: true,
  isDone: (lesson, progress) => isDoneOrSeen(lesson, progress, mythOutline),
  next: 'perf',
};

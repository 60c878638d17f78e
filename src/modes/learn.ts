import { hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Learn: a worked example. Walk one run, with a reason at every step; nothing is hidden, nothing is asked before the end. */
export const learn: Mode = {
  id: 'learn',
  minutes: (lesson) => Math.ceil(lesson.minutes / 2),
  activities: [],
  panels: new Set(['guide', 'flow', 'code', 'waiting', 'snapshot', 'sayWhy']),
  table: 'always',
  causes: false,
  isDone: hasSeenRequired,
  next: 'try',
};

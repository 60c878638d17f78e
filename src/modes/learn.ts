import { foresightOutline } from '../lesson';
import { hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Learn: a worked example. Walk one run, with a reason at every step. One thing is asked on the way, before the step that it is about. */
export const learn: Mode = {
  id: 'learn',
  minutes: (lesson) => Math.ceil(lesson.minutes / 2),
  activities: [foresightOutline],
  panels: new Set(['guide', 'flow', 'code', 'waiting', 'snapshot', 'sayWhy']),
  table: 'always',
  causes: false,
  isDone: hasSeenRequired,
  next: 'try',
};

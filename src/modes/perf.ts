import { bottleneckOutline, measurementOutline } from '../lesson';
import { Perf } from '../panels';
import { isActivityDone } from '../player';
import type { Mode } from './mode';

/** Perf: what changes when it grows. Say how long a run takes, run it, compare; three runs, and find what holds them back. */
export const perf: Mode = {
  id: 'perf',
  activities: [measurementOutline, bottleneckOutline],
  minutes: () => 8,
  panels: new Set(['waiting']),
  solo: Perf,
  table: 'choice',
  causes: false,
  isDone: (lesson, progress) => isActivityDone(lesson, progress, measurementOutline),
  next: 'recall',
};

import { arePerfRunsDone, Perf } from '../panels';
import type { Mode } from './mode';

/** Perf: what changes when it grows. Say how long a run takes, run it, compare; three runs, and find what holds them back. */
export const perf: Mode = {
  id: 'perf',
  minutes: () => 8,
  panels: new Set(['waiting']),
  solo: Perf,
  table: 'choice',
  causes: false,
  isDone: (_lesson, progress) => arePerfRunsDone(progress.answers),
  next: 'recall',
};

/** A run every so many milliseconds, counted from the last one. Airflow: `DeltaTriggerTimetable` in `airflow/timetables/trigger.py`. */
import type { TimetableRules } from './timetable';
import { nextTriggerRun } from './trigger';

export function deltaTrigger(deltaMs: number): TimetableRules {
  const ticks = {
    next: (ms: number) => ms + deltaMs,
    // There is no grid: every moment is aligned.
    alignToNext: (ms: number) => ms,
    alignToPrevious: (ms: number) => ms,
  };
  return {
    isPeriodic: true,
    description: { code: 'delta', values: { seconds: deltaMs / 1000 } },
    nextRun: (question) => nextTriggerRun(ticks, (nowMs) => nowMs, 0, question),
    manualInterval: (atMs) => [atMs, atMs],
  };
}

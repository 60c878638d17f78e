/** Intervals of equal length. Airflow: `DeltaDataIntervalTimetable` in `airflow/timetables/interval.py`. */
import { nextIntervalRun } from './interval';
import type { TimetableRules } from './timetable';

export function deltaInterval(deltaMs: number): TimetableRules {
  const same = (ms: number) => ms;
  const rules = {
    next: (ms: number) => ms + deltaMs,
    alignToNext: same,
    alignToPrevious: same,
    skipToLatest: (earliestMs: number | null, nowMs: number) => {
      // Snapped to multiples of the delta since 1970, which the start date need not be one of.
      const start = Math.floor(nowMs / deltaMs) * deltaMs - deltaMs;
      return Math.max(start, earliestMs ?? -Infinity);
    },
  };
  return {
    isPeriodic: true,
    description: { code: 'delta', values: { seconds: deltaMs / 1000 } },
    nextRun: (question) => nextIntervalRun(rules, question),
    manualInterval: (atMs) => [atMs - deltaMs, atMs],
  };
}

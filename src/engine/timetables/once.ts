/** One run ever. Airflow: `OnceTimetable` in `airflow/timetables/simple.py`. */
import type { TimetableRules } from './timetable';

export function once(): TimetableRules {
  return {
    isPeriodic: false,
    description: { code: 'once', values: {} },
    nextRun: ({ lastInterval, earliestMs, latestMs, nowMs }) => {
      if (lastInterval !== null) return null;
      const at = earliestMs ?? nowMs;
      if (latestMs !== null && at > latestMs) return null;
      return { logicalDateMs: at, dataInterval: [at, at], runAfterMs: at };
    },
    manualInterval: (atMs) => [atMs, atMs],
  };
}

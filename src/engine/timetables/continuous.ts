/** A new run whenever the last has ended. Airflow: `ContinuousTimetable` in `airflow/timetables/simple.py`. */
import type { TimetableRules } from './timetable';

export function continuous(): TimetableRules {
  return {
    isPeriodic: false,
    activeRunsLimit: 1,
    description: { code: 'continuous', values: {} },
    nextRun: ({ lastInterval, earliestMs, latestMs, nowMs }) => {
      const startDate = earliestMs ?? nowMs;
      let [start, end] = [startDate, Math.max(startDate, nowMs)];
      if (lastInterval !== null) {
        const [lastStart, lastEnd] = lastInterval;
        // An interval that ends in the future is one that a start date in the future made.
        [start, end] = lastEnd > nowMs ? [startDate, startDate + lastEnd - lastStart] : [lastEnd, nowMs];
      }
      if (latestMs !== null && end > latestMs) return null;
      return { logicalDateMs: start, dataInterval: [start, end], runAfterMs: end };
    },
    manualInterval: (atMs) => [atMs, atMs],
  };
}

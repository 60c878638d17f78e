/** Runs at given moments. Airflow: `airflow/timetables/events.py`. */
import type { TimetableRules } from './timetable';

export function events(datesMs: readonly number[]): TimetableRules {
  const sorted = [...datesMs].sort((a, b) => a - b);
  return {
    isPeriodic: true,
    description: { code: 'events', values: { count: sorted.length } },
    nextRun: ({ lastInterval, earliestMs, latestMs, catchup, nowMs }) => {
      // Without catchup a missed event is dropped, even the latest.
      const from = Math.max(earliestMs ?? -Infinity, catchup ? -Infinity : nowMs);
      const after = lastInterval?.[1] ?? -Infinity;
      const event = sorted.find((date) => date >= from && date > after);
      if (event === undefined || (latestMs !== null && event > latestMs)) return null;
      return { logicalDateMs: event, dataInterval: [event, event], runAfterMs: event };
    },
    manualInterval: (atMs) => [atMs, atMs],
  };
}

/** No runs but by hand. Airflow: `NullTimetable` in `airflow/timetables/simple.py`. */
import type { TimetableRules } from './timetable';

export function never(): TimetableRules {
  return {
    isPeriodic: false,
    canBeScheduled: false,
    description: { code: 'never', values: {} },
    nextRun: () => null,
    manualInterval: (atMs) => [atMs, atMs],
  };
}

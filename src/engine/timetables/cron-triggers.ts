/** Several cron expressions at once, one run an instant. Airflow: `MultipleCronTriggerTimetable` in `airflow/timetables/trigger.py`. */
import { cronTrigger, type RunImmediately } from './cron-trigger';
import type { DataInterval, NextRun, TimetableRules } from './timetable';

export function cronTriggers(
  expressions: readonly string[],
  zone: string,
  runImmediately: RunImmediately = false,
): TimetableRules {
  const timetables = expressions.map((expression) => cronTrigger(expression, zone, 0, runImmediately));
  return {
    isPeriodic: true,
    description: { code: 'crons', values: { expressions: [...expressions], zone } },
    nextRun: (question) => {
      // Without catchup as many ticks as possible are passed over: the latest that is due, else the soonest.
      const key = ({ logicalDateMs }: NextRun) =>
        !question.catchup && logicalDateMs <= question.nowMs ? -logicalDateMs : logicalDateMs;
      return timetables
        .map((timetable) => timetable.nextRun(question))
        .reduce((best, run) => (run !== null && (best === null || key(run) < key(best)) ? run : best), null);
    },
    manualInterval: (atMs): DataInterval => [atMs, atMs],
  };
}

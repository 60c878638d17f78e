/** Intervals between the ticks of a cron expression. Airflow: `CronDataIntervalTimetable` in `airflow/timetables/interval.py`. */
import { NoTick } from './cron-search';
import { CronTicks } from './cron-ticks';
import { describeCron } from './describe-cron';
import { nextIntervalRun } from './interval';
import type { TimetableRules } from './timetable';

export function cronInterval(expression: string, zone: string): TimetableRules {
  const ticks = new CronTicks(expression, zone);
  const rules = {
    next: (ms: number) => ticks.next(ms),
    alignToNext: (ms: number) => ticks.alignToNext(ms),
    alignToPrevious: (ms: number) => ticks.alignToPrevious(ms),
    skipToLatest: (earliestMs: number | null, nowMs: number) => {
      const last = ticks.previous(nowMs);
      const next = ticks.next(last);
      // Steps of an hourly cron over a clock change may not lead back; Airflow fails there too.
      if (next < nowMs) throw new NoTick();
      // Now on a boundary: the interval that ends now is complete.
      const start = next === nowMs ? last : ticks.previous(last);
      return earliestMs === null ? start : Math.max(start, ticks.alignToNext(earliestMs));
    },
  };
  return {
    isPeriodic: true,
    description: describeCron(ticks),
    nextRun: (question) => nextIntervalRun(rules, question),
    manualInterval: (atMs) => {
      const end = ticks.alignToPrevious(atMs);
      return [ticks.previous(end), end];
    },
  };
}

/** A run at every tick of a cron expression. Airflow: `CronTriggerTimetable` in `airflow/timetables/trigger.py`. */
import { CronTicks } from './cron-ticks';
import { describeCron } from './describe-cron';
import type { TimetableRules } from './timetable';
import { nextTriggerRun } from './trigger';

const MINUTE_MS = 60_000;

/** Whether a DAG without start date runs the tick just past: always, within so many ms, or (false) within a tenth of the gap. */
export type RunImmediately = boolean | number;

export function cronTrigger(
  expression: string,
  zone: string,
  intervalMs = 0,
  runImmediately: RunImmediately = false,
): TimetableRules {
  const ticks = new CronTicks(expression, zone);
  const first = (nowMs: number): number => {
    const past = ticks.alignToPrevious(nowMs);
    const next = ticks.alignToNext(nowMs);
    if (runImmediately === true) return past;
    const buffer =
      typeof runImmediately === 'number' ? runImmediately : Math.max((next - past) / 10, 5 * MINUTE_MS);
    return nowMs - past <= buffer ? past : next;
  };
  return {
    isPeriodic: true,
    description: describeCron(ticks),
    nextRun: (question) => nextTriggerRun(ticks, first, intervalMs, question),
    manualInterval: (atMs) => [atMs - intervalMs, atMs],
  };
}

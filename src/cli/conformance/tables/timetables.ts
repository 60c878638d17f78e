/** `next_run`, `manual_interval`: when the next run is due, and what a manual one covers. */
import {
  completeTimetable,
  continuous,
  cronInterval,
  cronTrigger,
  cronTriggers,
  deltaInterval,
  deltaTrigger,
  events,
  isoDate,
  once,
  parseDateMs,
  type Timetable,
} from '../../../engine/check';
import { same, notRun, type Verdict } from '../result';
import type { TableCase } from './table';

interface Input {
  readonly timetable: string;
  /** Cron text, an ISO 8601 duration, or lists of cron texts or dates. */
  readonly spec: string | readonly string[];
  readonly now: string | null;
  readonly last_interval: readonly [string, string] | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly catchup: boolean;
  readonly tz?: string;
  /** True, false, or seconds. */
  readonly run_immediately?: boolean | number | string | null;
  /** Of `manual_interval`. */
  readonly trigger_at: string;
}

const UNLIKE_3_3 = new Map([
  [
    'timetable/continuous[no_start]',
    'Airflow 3.3.2 starts a continuous DAG without a start date at once (recordings/schedules/continuous-without-start-date)',
  ],
]);

export function runNextRun({ id, input, expect }: TableCase): Verdict {
  const unlike = UNLIKE_3_3.get(id);
  if (unlike !== undefined) return notRun(unlike);
  const question = input as Input;
  const timetable = timetableOf(question);
  if (timetable === null) return notRun(`a case has no timetable ${question.timetable} of this kind`);
  const next = timetable.nextRun({
    lastInterval: question.last_interval && [ms(question.last_interval[0]), ms(question.last_interval[1])],
    earliestMs: question.earliest === null ? null : ms(question.earliest),
    latestMs: question.latest === null ? null : ms(question.latest),
    catchup: question.catchup,
    // Where the answer does not depend on the moment of asking, the table gives none.
    nowMs: question.now === null ? 0 : ms(question.now),
  });
  const said = next && {
    data_interval: [isoDate(next.dataInterval[0]), isoDate(next.dataInterval[1])],
    logical_date: isoDate(next.logicalDateMs),
    run_after: isoDate(next.runAfterMs),
  };
  return same(expect, said);
}

export function runManualInterval({ input, expect }: TableCase): Verdict {
  const question = input as Input;
  const interval = timetableOf(question)?.manualInterval(ms(question.trigger_at));
  return same(expect, { data_interval: interval ? [isoDate(interval[0]), isoDate(interval[1])] : null });
}

const ms = (date: string) => parseDateMs(date) ?? NaN;

function timetableOf({
  timetable,
  spec,
  tz = 'UTC',
  run_immediately: immediately = false,
}: Input): Timetable | null {
  const text = String(spec);
  const list = Array.isArray(spec) ? spec.map(String) : [text];
  const first =
    typeof immediately === 'boolean'
      ? immediately
      : immediately === null
        ? false
        : durationMs(String(immediately));
  switch (timetable) {
    case 'CronTrigger':
      return completeTimetable(cronTrigger(text, tz, 0, first));
    case 'MultipleCronTrigger':
      return completeTimetable(cronTriggers(list, tz, first));
    case 'DeltaTrigger':
      return completeTimetable(deltaTrigger(durationMs(text)));
    case 'CronDataInterval':
      return completeTimetable(cronInterval(text, tz));
    case 'DeltaDataInterval':
      return completeTimetable(deltaInterval(durationMs(text)));
    case 'Events':
      return completeTimetable(events(list.map(ms)));
    case 'Once':
      return completeTimetable(once());
    case 'Continuous':
      return completeTimetable(continuous());
    default:
      return null;
  }
}

/** `P1DT2H` or a number of seconds. */
function durationMs(text: string): number {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (!found) return Number(text) * 1000;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  return (((wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

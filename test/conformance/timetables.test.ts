import { expect, test } from 'vitest';
import type { ScheduleSpec } from '../../src/engine';
import { isoDate, parseDateMs } from '../../src/engine/dates';
import { checkSchedule, createTimetable } from '../../src/engine/timetables';
import answers from './timetables.json';

interface Row {
  schedule: ScheduleSpec;
  invalid?: true;
  now: string;
  last: [string, string] | null;
  earliest: string | null;
  latest: string | null;
  catchup: boolean;
  next: [string, string, string] | null;
  manual: [string, string] | null;
  between?: [string, string, [string, string][]];
}

const rows = answers as unknown as Row[];
const ms = (date: string) => parseDateMs(date) ?? NaN;
const orNull = (date: string | null) => (date === null ? null : ms(date));

/** Our answers, in the form of Airflow's. */
function ask(row: Row): Partial<Row> {
  const dag = {
    dag_id: 'd',
    schedule: row.schedule,
    start_date: '2020-01-01',
    max_active_runs: 1,
    tasks: [],
  };
  if (checkSchedule(dag, {}).length > 0) return { schedule: row.schedule, invalid: true };
  const timetable = createTimetable(dag, {});
  const next = timetable.nextRun({
    lastInterval: row.last && [ms(row.last[0]), ms(row.last[1])],
    earliestMs: orNull(row.earliest),
    latestMs: orNull(row.latest),
    catchup: row.catchup,
    nowMs: ms(row.now),
  });
  const manual = timetable.manualInterval(ms(row.now));
  const said: Partial<Row> = {
    ...row,
    next: next && [isoDate(next.dataInterval[0]), isoDate(next.dataInterval[1]), isoDate(next.runAfterMs)],
    manual: manual && [isoDate(manual[0]), isoDate(manual[1])],
  };
  if (row.between) {
    const found: [string, string][] = [];
    for (const { dataInterval } of timetable.runsBetween(ms(row.between[0]), ms(row.between[1]))) {
      found.push([isoDate(dataInterval[0]), isoDate(dataInterval[1])]);
      if (found.length === 8) break;
    }
    said.between = [row.between[0], row.between[1], found];
  }
  return said;
}

test(`runs are due when Airflow's own timetables say so (${rows.length} random questions)`, () => {
  for (const row of rows) expect(ask(row)).toEqual(row);
});

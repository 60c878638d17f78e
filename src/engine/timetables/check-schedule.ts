/** What Airflow refuses in a schedule when it reads the DAG. */
import type { AssetCondition, DagSpec, Json, TimetableSpec } from '../case';
import { parseDateMs } from '../dates';
import type { Values } from '../values';
import { createTimetable, defaultZone } from './create-timetable';
import { parseCron } from './cron';
import { isTimeZone } from './time-zone';

export interface ScheduleProblem {
  /** From the DAG: `['schedule', 'cron_trigger']`. */
  readonly path: Path;
  readonly code: string;
  readonly values: Values;
}

type Path = readonly (string | number)[];

/** Every problem of a DAG's schedule; empty where Airflow takes it. The structure is taken as checked. */
export function checkSchedule(dag: DagSpec, settings: Readonly<Record<string, Json>>): ScheduleProblem[] {
  const { schedule } = dag;
  const problems: ScheduleProblem[] = [];
  const add = (path: Path, code: string, values: Values = {}) => problems.push({ path, code, values });
  if (typeof schedule === 'string') {
    if (schedule !== '@once' && schedule !== '@continuous') checkCron(schedule, ['schedule'], add);
    if (!dag.start_date) checkZone(defaultZone(settings), ['schedule'], add);
  } else if (schedule && 'assets' in schedule) {
    checkCondition(schedule.assets, ['schedule', 'assets'], add);
    if (schedule.and_time && 'delta' in schedule.and_time) {
      add(['schedule', 'and_time'], 'schedule.delta_beside_assets');
    } else if (schedule.and_time) checkTimetable(schedule.and_time, ['schedule', 'and_time'], add);
  } else if (schedule) checkTimetable(schedule, ['schedule'], add);
  if (problems.length > 0) return problems;

  const timetable = createTimetable(dag, settings);
  const catchup =
    dag.catchup ?? /^(true|t|1)$/i.test(String(settings['scheduler.catchup_by_default'] ?? 'false'));
  if (catchup && timetable.canBeScheduled && !dag.start_date)
    add(['catchup'], 'schedule.catchup_without_start');
  const runs = dag.max_active_runs ?? Number(settings['core.max_active_runs_per_dag'] ?? 16);
  const limit = timetable.activeRunsLimit;
  if (limit !== null && runs > limit) add(['max_active_runs'], 'schedule.max_active_runs', { limit, runs });
  return problems;
}

/** A list stands only at the top; further in it is `all`. */
function checkCondition(condition: AssetCondition, path: Path, add: Add): void {
  if (typeof condition === 'string') return;
  const [parts, at] = Array.isArray(condition)
    ? [condition, path]
    : 'all' in condition
      ? [condition.all, [...path, 'all']]
      : [condition.any, [...path, 'any']];
  for (const [index, part] of parts.entries()) {
    if (Array.isArray(part)) add([...at, index], 'schedule.asset_list');
    else checkCondition(part, [...at, index], add);
  }
}

type Add = (path: Path, code: string, values?: Values) => void;

function checkTimetable(spec: TimetableSpec, path: Path, add: Add): void {
  if ('cron_trigger' in spec) checkCron(spec.cron_trigger, [...path, 'cron_trigger'], add);
  if ('cron_interval' in spec) checkCron(spec.cron_interval, [...path, 'cron_interval'], add);
  if ('cron_triggers' in spec) {
    if (spec.cron_triggers.length === 0) add([...path, 'cron_triggers'], 'schedule.no_cron');
    for (const [index, cron] of spec.cron_triggers.entries())
      checkCron(cron, [...path, 'cron_triggers', index], add);
  }
  if ('timezone' in spec && spec.timezone !== undefined) checkZone(spec.timezone, [...path, 'timezone'], add);
  for (const [key, value] of Object.entries(spec)) {
    if (key.startsWith('delta') && !(Number(value) > 0))
      add([...path, key], 'schedule.delta', { seconds: Number(value) });
  }
  if ('events' in spec) {
    for (const [index, date] of spec.events.entries()) {
      if (parseDateMs(date) === null) add([...path, 'events', index], 'schedule.date', { date });
    }
  }
}

function checkCron(cron: string, path: Path, add: Add): void {
  const read = parseCron(cron);
  if ('code' in read)
    add(path, `schedule.${read.code}`, { expression: cron, field: read.field, text: read.text });
}

function checkZone(zone: string, path: Path, add: Add): void {
  if (!isTimeZone(zone)) add(path, 'schedule.timezone', { zone });
}

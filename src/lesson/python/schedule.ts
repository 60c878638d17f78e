/** The schedule of a DAG as Python source. */
import type { AssetCondition, ScheduleSpec, TimetableSpec } from '../../engine';
import { pyDatetime, pyString, pyTimedelta } from './literals';
import type { Imports } from './literals';

const SDK = 'airflow.sdk';

export function pySchedule(schedule: ScheduleSpec, imports: Imports): string {
  if (schedule === null) return 'None';
  if (typeof schedule === 'string') return pyString(schedule);
  if (!('assets' in schedule)) return pyTimetable(schedule, imports);
  const { assets, and_time: time } = schedule;
  if (!time) return pyAssets(assets, imports);
  const timetable = pyTimetable(time, imports);
  const name = imports.add(SDK, 'AssetOrTimeSchedule');
  return `${name}(timetable=${timetable}, assets=${pyAssets(assets, imports)})`;
}

function pyTimetable(spec: TimetableSpec, imports: Imports): string {
  const delta = (seconds: number) => {
    imports.add('datetime', 'timedelta');
    return pyTimedelta(seconds);
  };
  const zone = `timezone=${pyString(('timezone' in spec && spec.timezone) || 'UTC')}`;
  const made = (name: string, ...args: string[]) => `${imports.add(SDK, name)}(${args.join(', ')})`;
  if ('delta' in spec) return delta(spec.delta);
  if ('cron_trigger' in spec) {
    const interval = spec.interval === undefined ? [] : [`interval=${delta(spec.interval)}`];
    return made('CronTriggerTimetable', pyString(spec.cron_trigger), zone, ...interval);
  }
  if ('cron_triggers' in spec)
    return made('MultipleCronTriggerTimetable', ...spec.cron_triggers.map(pyString), zone);
  if ('cron_interval' in spec) return made('CronDataIntervalTimetable', pyString(spec.cron_interval), zone);
  if ('delta_trigger' in spec) return made('DeltaTriggerTimetable', delta(spec.delta_trigger));
  if ('delta_interval' in spec) return made('DeltaDataIntervalTimetable', delta(spec.delta_interval));
  imports.add('datetime', 'datetime');
  imports.add('datetime', 'timezone');
  return `${imports.add('airflow.timetables.events', 'EventsTimetable')}([${spec.events.map(pyDatetime).join(', ')}])`;
}

/** A list at the top means all of them; within a condition `&` and `|` say it. */
function pyAssets(condition: AssetCondition, imports: Imports): string {
  const asset = (one: AssetCondition): string => {
    if (typeof one === 'string') return `${imports.add(SDK, 'Asset')}(${pyString(one)})`;
    const isAll = Array.isArray(one) || 'all' in one;
    const parts = Array.isArray(one) ? one : 'all' in one ? one.all : one.any;
    return `${imports.add(SDK, isAll ? 'AssetAll' : 'AssetAny')}(${parts.map(asset).join(', ')})`;
  };
  return Array.isArray(condition) ? `[${condition.map(asset).join(', ')}]` : asset(condition);
}

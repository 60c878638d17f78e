/** A graph's schedule as a case has it. */
import type { AssetCondition, ScheduleSpec, TimetableSpec } from '../../engine';
import type { GraphCondition, GraphSchedule } from './types';

/** Null where a case has nothing like it (partitions, timetables of the user's own): then runs are made by hand. */
export function toSchedule(schedule: GraphSchedule): ScheduleSpec {
  switch (schedule.kind) {
    case 'once':
      return '@once';
    case 'continuous':
      return '@continuous';
    case 'assets':
      return assetsOnly(schedule.assets);
    case 'asset_or_time': {
      const time = toTimetable(schedule.time);
      const assets = toCondition(schedule.assets);
      return time ? { assets, and_time: time } : { assets };
    }
    case 'partitioned_assets':
      return { assets: toCondition(schedule.assets) };
    default: {
      const isPlainCron =
        schedule.kind === 'cron' && schedule.given !== undefined && schedule.timezone === 'UTC';
      return isPlainCron ? (schedule.given ?? null) : toTimetable(schedule);
    }
  }
}

function toTimetable(schedule: GraphSchedule): TimetableSpec | null {
  switch (schedule.kind) {
    case 'cron': {
      const zone = { timezone: schedule.timezone };
      if (schedule.interval_s === null) return { cron_interval: schedule.expression, ...zone };
      const interval = schedule.interval_s > 0 ? { interval: schedule.interval_s } : {};
      return { cron_trigger: schedule.expression, ...interval, ...zone };
    }
    case 'cron_partition':
      return { cron_trigger: schedule.expression, timezone: schedule.timezone };
    case 'crons':
      return { cron_triggers: [...schedule.expressions], timezone: schedule.timezone };
    case 'delta':
      return schedule.interval_s > 0
        ? { delta_interval: schedule.seconds }
        : { delta_trigger: schedule.seconds };
    case 'events':
      return { events: [...schedule.events] };
    default:
      return null;
  }
}

/** A list at the top is a list in the case, too. */
function assetsOnly(condition: GraphCondition): ScheduleSpec {
  return { assets: 'all' in condition ? condition.all.map(toCondition) : toCondition(condition) };
}

function toCondition(condition: GraphCondition): AssetCondition {
  if ('all' in condition) return { all: condition.all.map(toCondition) };
  if ('any' in condition) return { any: condition.any.map(toCondition) };
  return assetName(condition);
}

/** The name by which a case speaks of an asset, an alias or a reference. */
export function assetName(asset: Exclude<GraphCondition, { all: unknown } | { any: unknown }>): string {
  if ('asset' in asset) return asset.asset;
  if ('alias' in asset) return asset.alias;
  return 'ref_name' in asset ? asset.ref_name : asset.ref_uri;
}

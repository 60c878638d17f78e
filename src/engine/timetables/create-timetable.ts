/** What a DAG's schedule becomes. Airflow: `_create_timetable` in `airflow/sdk/definitions/dag.py`, semantics §6.2. */
import type { DagSpec, Json, TimetableSpec } from '../case';
import { parseDateMs } from '../dates';
import { assetsOrTime, assetTriggered } from './assets';
import { continuous } from './continuous';
import { cronInterval } from './cron-interval';
import { NoTick } from './cron-search';
import { cronTrigger } from './cron-trigger';
import { cronTriggers } from './cron-triggers';
import { deltaInterval } from './delta-interval';
import { deltaTrigger } from './delta-trigger';
import { events } from './events';
import { never } from './never';
import { once } from './once';
import type { NextRun, Timetable, TimetableRules } from './timetable';

type Settings = Readonly<Record<string, Json>>;

/** The timetable of a DAG whose schedule `checkSchedule` finds nothing wrong with. */
export function createTimetable(
  dag: Pick<DagSpec, 'schedule' | 'start_date'>,
  settings: Settings,
): Timetable {
  return complete(rulesOf(dag, settings));
}

/** Whether a setting is on; a DAG's cron text and deltas mean intervals where this one is. */
export function makesIntervals(settings: Settings): boolean {
  // Airflow 3.3.2 reads it for deltas as well, and create_delta_data_intervals never (semantics §6.2).
  return ['true', 't', '1'].includes(String(settings['scheduler.create_cron_data_intervals']).toLowerCase());
}

function rulesOf(
  { schedule, start_date }: Pick<DagSpec, 'schedule' | 'start_date'>,
  settings: Settings,
): TimetableRules {
  if (schedule === undefined || schedule === null) return never();
  if (schedule === '@once') return once();
  if (schedule === '@continuous') return continuous();
  if (typeof schedule === 'string') {
    // Plain cron text goes by the zone of the start date, which a case writes in UTC.
    const zone = start_date ? 'UTC' : defaultZone(settings);
    return makesIntervals(settings) ? cronInterval(schedule, zone) : cronTrigger(schedule, zone);
  }
  if (!('assets' in schedule)) return timetableOf(schedule, settings);
  if (schedule.and_time === undefined) return assetTriggered(schedule.assets);
  return assetsOrTime(schedule.assets, timetableOf(schedule.and_time, settings));
}

export function defaultZone(settings: Settings): string {
  const zone = String(settings['core.default_timezone'] ?? 'UTC');
  return zone.toLowerCase() === 'utc' ? 'UTC' : zone;
}

function timetableOf(spec: TimetableSpec, settings: Settings): TimetableRules {
  const ms = (seconds: number) => Math.round(seconds * 1_000_000) / 1000;
  if ('delta' in spec)
    return makesIntervals(settings) ? deltaInterval(ms(spec.delta)) : deltaTrigger(ms(spec.delta));
  if ('cron_trigger' in spec)
    return cronTrigger(spec.cron_trigger, spec.timezone ?? 'UTC', ms(spec.interval ?? 0));
  if ('cron_triggers' in spec) return cronTriggers(spec.cron_triggers, spec.timezone ?? 'UTC');
  if ('cron_interval' in spec) return cronInterval(spec.cron_interval, spec.timezone ?? 'UTC');
  if ('delta_trigger' in spec) return deltaTrigger(ms(spec.delta_trigger));
  if ('delta_interval' in spec) return deltaInterval(ms(spec.delta_interval));
  return events(spec.events.map((date) => parseDateMs(date) ?? 0));
}

/** A timetable from its own rules: defaults, errors turned into null, and iteration. */
export function complete(rules: TimetableRules): Timetable {
  const orNull = <T>(answer: () => T): T | null => {
    try {
      return answer();
    } catch (problem) {
      if (problem instanceof NoTick) return null;
      throw problem;
    }
  };
  const nextRun: Timetable['nextRun'] = (question) => orNull(() => rules.nextRun(question));
  return {
    canBeScheduled: true,
    activeRunsLimit: null,
    assets: null,
    ...rules,
    nextRun,
    manualInterval: (atMs) => orNull(() => rules.manualInterval(atMs)),
    *runsBetween(fromMs, toMs) {
      // Airflow: `iter_dagrun_infos_between` asks with catchup, so the moment of asking does not count.
      const question = { earliestMs: fromMs, latestMs: toMs, catchup: true, nowMs: toMs };
      let run: NextRun | null = nextRun({ ...question, lastInterval: null });
      while (run !== null) {
        yield run;
        run = nextRun({ ...question, lastInterval: run.dataInterval });
      }
    },
  };
}

/** The Airflow configuration options that change what the engine does, with Airflow's defaults (semantics §14). */
import { WEIGHT_RULES, type Json, type WeightRule } from './case';

export interface Settings {
  readonly parallelism: number;
  /** 0: no cap of its own. */
  readonly maxTisPerQuery: number;
  readonly maxActiveTasksPerDag: number;
  readonly maxActiveRunsPerDag: number;
  readonly maxConsecutiveFailedRunsPerDag: number;
  readonly defaultRetries: number;
  /** Seconds, as every duration here. */
  readonly defaultRetryDelay: number;
  readonly maxRetryDelay: number;
  readonly defaultWeightRule: WeightRule;
  readonly defaultExecutionTimeout: number | null;
  readonly maxMapLength: number;
  readonly defaultSensorTimeout: number;
  readonly catchupByDefault: boolean;
  readonly makesScheduledRuns: boolean;
  readonly dagsToCreateRunsFor: number;
  readonly runsToExamine: number;
}

/** What a setting takes; numbers and switches may be text, as in Airflow's own files. A list: one of these words. */
export type SettingKind = 'number' | 'switch' | 'text' | readonly string[];

/** The settings that are read, and what each takes. */
export const SETTING_KINDS = {
  'core.parallelism': 'number',
  'core.max_active_tasks_per_dag': 'number',
  'core.max_active_runs_per_dag': 'number',
  'core.max_consecutive_failed_dag_runs_per_dag': 'number',
  'core.default_task_retries': 'number',
  'core.default_task_retry_delay': 'number',
  'core.max_task_retry_delay': 'number',
  'core.default_task_weight_rule': WEIGHT_RULES,
  'core.default_task_execution_timeout': 'number',
  'core.max_map_length': 'number',
  'core.default_timezone': 'text',
  'sensors.default_timeout': 'number',
  'scheduler.max_tis_per_query': 'number',
  'scheduler.catchup_by_default': 'switch',
  'scheduler.use_job_schedule': 'switch',
  'scheduler.max_dagruns_to_create_per_loop': 'number',
  'scheduler.max_dagruns_per_loop_to_schedule': 'number',
  'scheduler.create_cron_data_intervals': 'switch',
  // Airflow has it and 3.3.2 never reads it (semantics §6.2).
  'scheduler.create_delta_data_intervals': 'switch',
} as const satisfies Readonly<Record<string, SettingKind>>;
export type SettingName = keyof typeof SETTING_KINDS;
export const SETTING_NAMES = Object.keys(SETTING_KINDS) as SettingName[];

/** Whether Airflow could read a value of that kind; null and empty text stand for its default. */
export function isSettingOfKind(kind: SettingKind, value: Json): boolean {
  if (value === null || value === '') return true;
  if (kind === 'number')
    return (typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value));
  if (kind === 'switch') return typeof value === 'boolean' || /^(true|t|1|false|f|0)$/i.test(String(value));
  return typeof value === 'string' && (kind === 'text' || kind.includes(value));
}

/** Reads `section.option` values. What is of another kind counts as left out. */
export function readSettings(given: Readonly<Record<string, Json>> = {}): Settings {
  const number = (option: SettingName, fallback: number) => {
    const value = given[option];
    const read = value === undefined || value === null || value === '' ? NaN : Number(value);
    return Number.isFinite(read) ? read : fallback;
  };
  const isOn = (option: SettingName, fallback: boolean) =>
    given[option] === undefined ? fallback : /^(true|t|1)$/i.test(String(given[option]));
  const rule = given['core.default_task_weight_rule'];
  return {
    parallelism: number('core.parallelism', 32),
    maxTisPerQuery: number('scheduler.max_tis_per_query', 16),
    maxActiveTasksPerDag: number('core.max_active_tasks_per_dag', 16),
    maxActiveRunsPerDag: number('core.max_active_runs_per_dag', 16),
    maxConsecutiveFailedRunsPerDag: number('core.max_consecutive_failed_dag_runs_per_dag', 0),
    defaultRetries: number('core.default_task_retries', 0),
    defaultRetryDelay: number('core.default_task_retry_delay', 300),
    maxRetryDelay: number('core.max_task_retry_delay', 86_400),
    defaultWeightRule: WEIGHT_RULES.find((known) => known === rule) ?? 'downstream',
    defaultExecutionTimeout: number('core.default_task_execution_timeout', 0) || null,
    maxMapLength: number('core.max_map_length', 1024),
    defaultSensorTimeout: number('sensors.default_timeout', 604_800),
    catchupByDefault: isOn('scheduler.catchup_by_default', false),
    makesScheduledRuns: isOn('scheduler.use_job_schedule', true),
    dagsToCreateRunsFor: number('scheduler.max_dagruns_to_create_per_loop', 10),
    runsToExamine: number('scheduler.max_dagruns_per_loop_to_schedule', 20),
  };
}

/** Seconds as milliseconds, whole to the microsecond. */
export function toMs(seconds: number): number {
  return Math.round(seconds * 1_000_000) / 1000;
}

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

/** Reads `section.option` values; numbers and switches may be text, as in Airflow's own files. */
export function readSettings(given: Readonly<Record<string, Json>> = {}): Settings {
  const number = (option: string, fallback: number) => {
    const value = given[option];
    const read = value === undefined || value === null || value === '' ? NaN : Number(value);
    return Number.isFinite(read) ? read : fallback;
  };
  const isOn = (option: string, fallback: boolean) =>
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

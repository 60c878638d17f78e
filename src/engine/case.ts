/**
 * A case: which DAGs there are, how their tasks behave, which settings hold and what a person does when.
 * It is the engine's only input, and the same JSON the recorder of the real Airflow takes
 * (test/conformance/README.md), so every case can be recorded on Airflow 3.3.2 and compared.
 *
 * Names and defaults are Airflow's own; times are seconds unless said otherwise, dates are ISO 8601 text.
 */

import type { ActionKind, ActionSpec } from './actions';

/** JSON as it comes out of `JSON.parse`. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Case {
  /** Name, by topic: `lessons/seed-two-tasks`. */
  case: string;
  /** One line saying what happens. */
  about?: string;
  /** UTC time of the first tick. */
  clock: string;
  /** Seconds between ticks; default 1. */
  tick_seconds?: number;
  /** Airflow configuration as `section.option`. */
  settings?: Record<string, Json>;
  /** Pool name → slots; `default_pool` has 128. */
  pools?: Record<string, number | PoolSpec>;
  dags: DagSpec[];
  /** What a person does, by time. */
  actions?: ActionSpec[];
  /** When to stop; without it the run ends when nothing more can happen. */
  until?: { seconds?: number; ticks?: number; loops?: number };
  /** Orders that Airflow leaves open and this case depends on. Only a note. */
  ties?: Json;
}

export interface PoolSpec {
  slots: number;
  include_deferred?: boolean;
}

export interface DagSpec {
  dag_id: string;
  schedule?: ScheduleSpec;
  start_date?: string | null;
  end_date?: string | null;
  catchup?: boolean;
  max_active_runs?: number;
  max_active_tasks?: number;
  fail_fast?: boolean;
  dagrun_timeout?: number;
  max_consecutive_failed_dag_runs?: number;
  paused?: boolean;
  params?: Record<string, Json>;
  default_args?: TaskOptions;
  groups?: GroupSpec[];
  tasks: TaskSpec[];
  /** `[upstream, downstream]`, task or group ids; the order counts where a group is empty. */
  edges?: [string, string][];
  /** By task id, or `task[2]` for one mapped index: attempts by try number, the last repeated. */
  behaviour?: Record<string, AttemptSpec[]>;
}

/** A name, a list (all of them), or a nested condition. */
export type AssetCondition =
  string | AssetCondition[] | { all: AssetCondition[] } | { any: AssetCondition[] };

export type TimetableSpec =
  | { delta: number }
  | { cron_trigger: string; interval?: number; timezone?: string }
  | { cron_triggers: string[]; timezone?: string }
  | { cron_interval: string; timezone?: string }
  | { delta_trigger: number }
  | { delta_interval: number }
  | { events: string[] };

/** Null (by hand only), cron text or a preset, a timetable, or assets, alone or beside a timetable. */
export type ScheduleSpec =
  null | string | TimetableSpec | { assets: AssetCondition; and_time?: TimetableSpec };

export interface GroupSpec {
  /** Full, dotted. */
  group_id: string;
  parent?: string;
  prefix_group_id?: boolean;
  /** A mapped group: argument name → list, or the task that returns it. */
  expand?: Record<string, Json[] | { [key: string]: Json } | XComRef>;
}

/** What another task returned (or pushed under `key`). */
export interface XComRef {
  xcom: string;
  key?: string;
}

/** An argument of the mapped group around a task. */
export interface ArgumentRef {
  argument: string;
}

export const TRIGGER_RULES = [
  'all_success',
  'all_failed',
  'all_done',
  'all_done_min_one_success',
  'all_done_setup_success',
  'one_success',
  'one_failed',
  'one_done',
  'none_failed',
  'none_failed_min_one_success',
  'none_skipped',
  'all_skipped',
  'always',
] as const;
export type TriggerRule = (typeof TRIGGER_RULES)[number];

export const WEIGHT_RULES = ['downstream', 'upstream', 'absolute'] as const;
export type WeightRule = (typeof WEIGHT_RULES)[number];

/** Options that every operator takes, under Airflow's names. */
export interface TaskOptions {
  trigger_rule?: TriggerRule;
  retries?: number;
  retry_delay?: number;
  /** A factor; `true` is 2. */
  retry_exponential_backoff?: boolean | number;
  max_retry_delay?: number | null;
  execution_timeout?: number | null;
  depends_on_past?: boolean;
  wait_for_downstream?: boolean;
  ignore_first_depends_on_past?: boolean;
  wait_for_past_depends_before_skipping?: boolean;
  pool?: string;
  pool_slots?: number;
  priority_weight?: number;
  weight_rule?: WeightRule;
  max_active_tis_per_dag?: number | null;
  max_active_tis_per_dagrun?: number | null;
  do_xcom_push?: boolean;
  multiple_outputs?: boolean;
}

export const OPERATORS = [
  'python',
  'empty',
  'branch',
  'short_circuit',
  'latest_only',
  'sensor',
  'trigger_dagrun',
  'external_task',
] as const;
export type OperatorKind = (typeof OPERATORS)[number];

export interface TaskSpec extends TaskOptions {
  /** Full, dotted inside groups. */
  task_id: string;
  /** The group it is in, full id. */
  group?: string;
  operator?: OperatorKind;
  start_date?: string;
  /** Names of the assets it updates. */
  outlets?: string[];
  setup?: true;
  teardown?: true | { setups?: string[]; on_failure_fail_dagrun?: boolean };
  /** Made before the groups, because it feeds a mapped one. */
  before_groups?: boolean;

  // Dynamic task mapping
  expand?: Record<string, Json[] | { [key: string]: Json } | XComRef>;
  expand_kwargs?: { [key: string]: Json }[] | XComRef;
  expand_zip?: string[];
  fillvalue?: Json;
  /** One argument; an `xcom` is an edge. */
  x?: XComRef | ArgumentRef | Json;

  // short_circuit
  ignore_downstream_trigger_rules?: boolean;

  // sensor, external_task
  mode?: 'poke' | 'reschedule';
  poke_interval?: number;
  timeout?: number;
  soft_fail?: boolean;
  never_fail?: boolean;
  silent_fail?: boolean;
  exponential_backoff?: boolean;
  max_wait?: number;

  // trigger_dagrun
  trigger_dag_id?: string;
  trigger_run_id?: string;
  conf?: Json;
  reset_dag_run?: boolean;
  skip_when_already_exists?: boolean;
  logical_date?: string;

  // external_task
  external_dag_id?: string;
  external_task_id?: string;
  external_task_ids?: string[];
  allowed_states?: string[];
  failed_states?: string[];
  skipped_states?: string[];
  check_existence?: boolean;
  execution_delta?: number;
}

/** What one attempt of a task does on its worker. */
export interface AttemptSpec {
  /** Seconds on the worker; default 1. */
  seconds?: number;
  outcome?: 'success' | 'fail' | 'fail_without_retry' | 'skip';
  /** Text the user's code writes to its log, known from the start of the attempt. */
  prints?: string;
  /** Pushed as `return_value`; `"$x"` is the argument x (so for any other name), `"$kwargs"` all arguments by name. */
  returns?: Json;
  /** Pushed under these keys. */
  pushes?: Record<string, Json>;
  /** What a branch follows: a task or group id, several, or none. */
  chooses?: string | string[] | null;
  /** What each poke of a sensor answers, the last repeated. */
  pokes?: (boolean | 'fail')[];
  /** Waits for a trigger before the rest. */
  defers?: { seconds: number; timeout?: number; pushes?: Record<string, Json> };
  /** Seconds on the worker before deferring; default 0. */
  seconds_before?: number;
}

export type { ActionKind, ActionSpec };

/**
 * What is read from DAG files. A graph has the fields of test/sources/python/example-graphs/README.md, which says what
 * each means; times are seconds, dates ISO 8601 in UTC, places from 1, columns in UTF-16 units.
 */
import type { Json } from '../../engine';

/** A file as somebody has it: its path below the folder (or zip) that was opened, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where in which file. */
export interface FilePlace extends Span {
  readonly file: string;
}

/** Replace what stands in a span by a text. */
export interface TextEdit extends Span {
  readonly text: string;
}

export interface Fix {
  /** What to write instead, in a line. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Why a place is told:
 * `syntax` the file is no Python; `fault` it raised while it was read; `dag` Airflow would not take one of its DAGs;
 * `old-import`, `old-argument`, `old-rule`, `old-template`, `sla` written for Airflow 2, what 3.3.2 says of it, read on all the same;
 * `missing-module` a helper that is not among the files; `blocked`, `network`, `exit`, `timeout`, `memory`, `stopped`
 * something a file may not do while it is read; `duplicate-dag` two DAGs of one id in a file.
 */
export type DagProblemCode =
  | 'syntax'
  | 'fault'
  | 'dag'
  | 'old-import'
  | 'old-argument'
  | 'old-rule'
  | 'old-template'
  | 'sla'
  | 'missing-module'
  | 'blocked'
  | 'network'
  | 'exit'
  | 'timeout'
  | 'memory'
  | 'stopped'
  | 'duplicate-dag';

export interface DagProblem extends FilePlace {
  readonly code: DagProblemCode;
  /** What Airflow 3.3.2 (or Python) says, and what to write instead where that is known. */
  readonly text: string;
  readonly fix?: Fix;
  /** Airflow would show none of the file's DAGs because of it, and it was not written for Airflow 2. */
  readonly isFault: boolean;
}

export type GraphAsset =
  | {
      readonly asset: string;
      readonly uri: string;
      readonly group?: string;
      readonly extra?: Json;
      readonly watchers?: readonly { readonly name: string; readonly trigger: string }[];
      readonly access_control?: Json;
    }
  | { readonly alias: string }
  | { readonly ref_name: string }
  | { readonly ref_uri: string };
export type GraphCondition =
  GraphAsset | { readonly any: readonly GraphCondition[] } | { readonly all: readonly GraphCondition[] };

export type GraphSchedule =
  | { readonly kind: 'none' | 'partitioned_at_runtime' }
  | { readonly kind: 'once' | 'continuous'; readonly given?: string }
  | {
      readonly kind: 'cron';
      readonly expression: string;
      readonly timezone: string;
      /** Length of the data interval: 0 a point, null from one run to the next. */
      readonly interval_s: number | null;
      readonly run_immediately: boolean | number;
      readonly given?: string;
    }
  | {
      readonly kind: 'crons';
      readonly expressions: readonly string[];
      readonly timezone: string;
      readonly interval_s: number;
      readonly run_immediately: boolean | number;
    }
  | {
      readonly kind: 'delta';
      readonly seconds: number;
      readonly interval_s: number;
      readonly calendar?: Json;
    }
  | { readonly kind: 'events'; readonly events: readonly string[] }
  | { readonly kind: 'assets'; readonly assets: GraphCondition }
  | { readonly kind: 'asset_or_time'; readonly time: GraphSchedule; readonly assets: GraphCondition }
  | {
      readonly kind: 'cron_partition';
      readonly expression: string;
      readonly timezone: string;
      readonly run_offset: Json;
      readonly key_format: string;
      readonly run_immediately: boolean | number;
    }
  | {
      readonly kind: 'partitioned_assets';
      readonly assets: GraphCondition;
      readonly default_mapper: Json;
      readonly mappers: Json;
    }
  | { readonly kind: 'custom'; readonly class: string; readonly module: string };

export type GraphSource =
  | { readonly literal_length: number }
  | { readonly xcom: string; readonly key: string }
  | { readonly map: GraphSource }
  | { readonly zip: readonly GraphSource[] }
  | { readonly concat: readonly GraphSource[] }
  | { readonly group_argument: string };

export type GraphExpand =
  | {
      readonly kind: 'expand';
      readonly over: Readonly<Record<string, GraphSource>>;
      readonly parse_time_count: number | null;
    }
  | { readonly kind: 'expand_kwargs'; readonly over: GraphSource; readonly parse_time_count: number | null };

export interface GraphTask {
  readonly task_id: string;
  readonly operator: string;
  readonly operator_module: string;
  readonly operator_name: string;
  readonly task_group: string | null;
  readonly trigger_rule: string;
  readonly is_setup: boolean;
  readonly is_teardown: boolean;
  readonly on_failure_fail_dagrun: boolean;
  readonly retries: number;
  readonly retry_delay_s: number;
  readonly retry_exponential_backoff: number;
  readonly max_retry_delay_s: number | null;
  readonly execution_timeout_s: number | null;
  readonly depends_on_past: boolean;
  readonly wait_for_downstream: boolean;
  readonly pool: string;
  readonly pool_slots: number;
  readonly priority_weight: number;
  readonly weight_rule: string;
  readonly total_priority_weight: number;
  readonly queue: string;
  readonly max_active_tis_per_dag: number | null;
  readonly max_active_tis_per_dagrun: number | null;
  readonly mapped: boolean;
  readonly expand: GraphExpand | null;
  readonly mapped_group: string | null;
  readonly inlets: readonly GraphAsset[];
  readonly outlets: readonly GraphAsset[];
  readonly xcom_inputs: readonly (readonly [task: string, key: string])[];
  readonly do_xcom_push: boolean;
  readonly multiple_outputs: boolean;
  readonly is_empty: boolean;
  readonly can_skip_downstream: boolean;
  readonly deferrable: boolean | null;
  readonly sensor: null | {
    readonly mode: string;
    readonly poke_interval_s: number;
    readonly timeout_s: number;
    readonly soft_fail: boolean;
    readonly exponential_backoff: boolean;
  };
  readonly settings?: Readonly<Record<string, Json>>;
  readonly params?: Readonly<Record<string, Json>>;
  readonly callbacks?: readonly string[];
  readonly retry_policy?: string;
  readonly executor?: string;
  readonly executor_config_keys?: readonly string[];
  readonly task_display_name?: string;
  readonly start_date?: string;
  readonly end_date?: string;
}

export interface GraphGroup {
  /** Null for the root, which comes first. */
  readonly group_id: string | null;
  readonly parent: string | null;
  readonly label: string | null;
  readonly prefix_group_id: boolean;
  readonly children: readonly string[];
  readonly roots: readonly string[];
  readonly leaves: readonly string[];
  readonly upstream_groups: readonly string[];
  readonly downstream_groups: readonly string[];
  readonly upstream_tasks: readonly string[];
  readonly downstream_tasks: readonly string[];
  readonly mapped: boolean;
  readonly expand: GraphExpand | null;
}

/** A DAG as Airflow would build it. */
export interface Graph {
  readonly dag_id: string;
  readonly schedule: GraphSchedule;
  readonly timetable: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly timezone: string;
  readonly catchup: boolean;
  readonly max_active_runs: number;
  readonly max_active_tasks: number;
  readonly max_consecutive_failed_dag_runs: number;
  readonly fail_fast: boolean;
  readonly dagrun_timeout_s: number | null;
  readonly tags: readonly string[];
  readonly is_paused_upon_creation: boolean | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly required_params: readonly string[];
  readonly display_name: string;
  /** Sorted by id. */
  readonly tasks: readonly GraphTask[];
  readonly edges: readonly (readonly [upstream: string, downstream: string])[];
  readonly edge_labels: readonly (readonly [upstream: string, downstream: string, label: string])[];
  readonly groups: readonly GraphGroup[];
  readonly roots: readonly string[];
  readonly leaves: readonly string[];
  readonly effective_leaves: readonly string[];
  readonly declaration_order: readonly string[];
  readonly topological_order: readonly string[];
  readonly topological_order_serialized: readonly string[];
}

/** What a DAG is once it is read: tasks, groups, and edges between tasks. Made by `dag/`; never changed. */
import type { DagSpec, OperatorKind, TaskOptions, TaskSpec, TriggerRule } from './case';

export interface Task {
  /** Its place in `Dag.tasks`, the order of definition. */
  readonly index: number;
  readonly taskId: string;
  /** The id without its groups. */
  readonly label: string;
  /** The group it is directly in, or null. */
  readonly groupId: string | null;
  readonly operator: OperatorKind;
  readonly triggerRule: TriggerRule;
  /** Direct neighbours, as indexes into `Dag.tasks`, ascending. */
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
  readonly isSetup: boolean;
  readonly isTeardown: boolean;
  /** Whether it is mapped itself (expand). */
  readonly isMapped: boolean;
  /** Whether it, or a group around it, is mapped: whether it has map indexes. */
  readonly hasMapIndexes: boolean;
  /** Weight by its rule over the whole DAG. */
  readonly priorityWeight: number;
  /** Its options with the DAG's `default_args` and Airflow's defaults filled in. */
  readonly options: Readonly<Required<TaskOptions>>;
  readonly spec: TaskSpec;
}

export interface Group {
  readonly groupId: string;
  readonly label: string;
  readonly parentId: string | null;
  readonly isMapped: boolean;
}

export interface Dag {
  readonly dagId: string;
  readonly tasks: readonly Task[];
  readonly groups: readonly Group[];
  /** All edges between tasks, as pairs of indexes. */
  readonly edges: readonly (readonly [number, number])[];
  /** Task indexes, every task after its upstream ones. */
  readonly order: readonly number[];
  readonly spec: DagSpec;
  task(taskId: string): Task;
}

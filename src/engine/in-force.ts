/**
 * The options that hold in a case, also where it says nothing of them: read by the code that the simulation goes by,
 * so that what is shown of a case is what is run.
 */
import type { Case, DagSpec, TaskOptions } from './case';
import type { PlannedDag } from './dag/planned';
import { operatorOptions, type OperatorOptions } from './dag/operator-options';
import { makePlan } from './make-plan';
import { memo } from './memo';
import { makesIntervals } from './timetables/create-timetable';

/** Options of a DAG under Airflow's names; durations in seconds. */
export interface DagInForce extends Required<
  Pick<DagSpec, 'catchup' | 'max_active_runs' | 'max_active_tasks' | 'fail_fast'>
> {
  readonly schedule: NonNullable<DagSpec['schedule']> | null;
  readonly start_date: string | null;
  readonly dagrun_timeout: number | null;
}

export interface InForce {
  /** By the names of Airflow's configuration. */
  readonly settings: {
    readonly 'core.parallelism': number;
    readonly 'scheduler.max_tis_per_query': number;
    readonly 'scheduler.create_cron_data_intervals': boolean;
  };
  /** Slots, −1 for no limit; 0 where there is no such pool. */
  pool(name: string): number;
  /** Of the first DAG where none is named; null if there is no such DAG. */
  dag(dagId?: string): DagInForce | null;
  /** Null if there is no such task. */
  task(dagId: string | undefined, taskId: string): (Readonly<Required<TaskOptions>> & OperatorOptions) | null;
}

const tasksOf = memo(({ tasks }: PlannedDag) => new Map(tasks.map((task) => [task.taskId, task])));

/** What holds in a case. Of a case that `checkCase` refuses it says what it can. Made once for each case. */
export const inForce = memo((input: Case): InForce => {
  const plan = makePlan(input);
  const find = (dagId: string | undefined): PlannedDag | undefined =>
    dagId === undefined ? plan.dags[0] : plan.dags.find((one) => one.dagId === dagId);
  return {
    settings: {
      'core.parallelism': plan.settings.parallelism,
      'scheduler.max_tis_per_query': plan.settings.maxTisPerQuery,
      'scheduler.create_cron_data_intervals': makesIntervals(input.settings ?? {}),
    },
    pool(name) {
      const slots = plan.pools.find((pool) => pool.name === name)?.slots ?? 0;
      return slots === Infinity ? -1 : slots;
    },
    dag(dagId) {
      const dag = find(dagId);
      if (!dag) return null;
      return {
        schedule: dag.spec.schedule ?? null,
        start_date: dag.spec.start_date ?? null,
        catchup: dag.catchup,
        max_active_runs: dag.maxActiveRuns,
        max_active_tasks: dag.maxActiveTasks,
        fail_fast: dag.spec.fail_fast ?? false,
        dagrun_timeout: dag.runTimeoutMs === null ? null : dag.runTimeoutMs / 1000,
      };
    },
    task(dagId, taskId) {
      const dag = find(dagId);
      const task = dag && tasksOf(dag).get(taskId);
      return task ? { ...task.options, ...operatorOptions(task.spec, plan.settings) } : null;
    },
  };
});

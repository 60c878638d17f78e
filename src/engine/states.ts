/** States of task instances and DAG runs, as Airflow spells them (`airflow/utils/state.py`); null is "none". */

export const TASK_STATES = [
  'scheduled',
  'queued',
  'running',
  'success',
  'failed',
  'skipped',
  'upstream_failed',
  'removed',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
  'restarting',
] as const;
/** The state of a task instance; null until its dependencies are met. */
export type TaskState = (typeof TASK_STATES)[number] | null;

export const RUN_STATES = ['queued', 'running', 'success', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

const FINISHED: ReadonlySet<TaskState> = new Set([
  'success',
  'failed',
  'skipped',
  'upstream_failed',
  'removed',
]);

/** Whether a task instance in this state will not move unless somebody clears it. */
export function isFinished(state: TaskState): boolean {
  return FINISHED.has(state);
}

/** First present wins (Airflow: `ui/utils/stateUtils.ts`); then none. */
const AGGREGATE_ORDER: readonly TaskState[] = [
  'failed',
  'upstream_failed',
  'up_for_retry',
  'up_for_reschedule',
  'running',
  'restarting',
  'deferred',
  'queued',
  'scheduled',
  'success',
  'skipped',
  'removed',
];

/** The one state shown for several task instances (a mapped task, a group), as Airflow's own UI picks it. */
export function aggregateState(states: Iterable<TaskState>): TaskState {
  const present = new Set(states);
  return AGGREGATE_ORDER.find((state) => present.has(state)) ?? null;
}

/** States as small numbers, as the engine holds them inside; outside they have Airflow's names (`states.ts`). */
import type { RunState, TaskState } from './states';
import type { Absent } from './trace';

/** Of a task instance. Finished states are those from SUCCESS up to REMOVED. */
export const NONE = 0;
export const SCHEDULED = 1;
export const QUEUED = 2;
export const RUNNING = 3;
export const SUCCESS = 4;
export const FAILED = 5;
export const SKIPPED = 6;
export const UPSTREAM_FAILED = 7;
export const REMOVED = 8;
export const UP_FOR_RETRY = 9;
export const UP_FOR_RESCHEDULE = 10;
export const DEFERRED = 11;
export const RESTARTING = 12;
/** There is no such row. */
export const ABSENT = 13;

/** One of the numbers above. */
export type TaskCode =
  | typeof NONE
  | typeof SCHEDULED
  | typeof QUEUED
  | typeof RUNNING
  | typeof SUCCESS
  | typeof FAILED
  | typeof SKIPPED
  | typeof UPSTREAM_FAILED
  | typeof REMOVED
  | typeof UP_FOR_RETRY
  | typeof UP_FOR_RESCHEDULE
  | typeof DEFERRED
  | typeof RESTARTING
  | typeof ABSENT;

/** In the place of a state: it stays as it is. */
export const KEEP_STATE = -1;
/** The state that a check gives, or KEEP_STATE. */
export type StateToSet = TaskCode | typeof KEEP_STATE;

const TASK_NAMES: readonly (TaskState | Absent)[] = [
  null,
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
  'absent',
];

/** The state under Airflow's name; of KEEP_STATE null. */
export function taskStateName(code: StateToSet): TaskState | Absent {
  return TASK_NAMES[code] ?? null;
}

export function taskCode(state: TaskState | Absent): TaskCode {
  return TASK_NAMES.indexOf(state) as TaskCode;
}

export function isFinishedCode(code: TaskCode): boolean {
  return code >= SUCCESS && code <= REMOVED;
}

/** What the scheduler looks at: states from which a task instance can be scheduled. */
export function isSchedulable(code: TaskCode): boolean {
  return code === NONE || code === UP_FOR_RETRY || code === UP_FOR_RESCHEDULE;
}

/** Of a DAG run. */
export const RUN_QUEUED = 0;
export const RUN_RUNNING = 1;
export const RUN_SUCCESS = 2;
export const RUN_FAILED = 3;
export const RUN_ABSENT = 4;

/** One of the numbers above. */
export type RunCode =
  typeof RUN_QUEUED | typeof RUN_RUNNING | typeof RUN_SUCCESS | typeof RUN_FAILED | typeof RUN_ABSENT;

const RUN_NAMES: readonly (RunState | Absent)[] = ['queued', 'running', 'success', 'failed', 'absent'];

export function runStateName(code: RunCode): RunState | Absent {
  return RUN_NAMES[code] ?? 'absent';
}

export function runCode(state: RunState | Absent): RunCode {
  return RUN_NAMES.indexOf(state) as RunCode;
}

export function isRunFinished(code: RunCode): boolean {
  return code === RUN_SUCCESS || code === RUN_FAILED;
}

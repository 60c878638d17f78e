/**
 * The dependency checks, one a file, each under Airflow's own name. They decide in the running simulation and explain
 * in a finished trace: both are a `View`. A new check is a file and its line in one of these lists.
 */
import { dagNotPaused } from './dag-not-paused';
import { dagSlots } from './dag-slots';
import { dagrunRunning } from './dagrun-running';
import { logicalDate } from './logical-date';
import { mappedUpstream } from './mapped-upstream';
import { notInRetryPeriod } from './not-in-retry-period';
import { notPreviouslySkipped } from './not-previously-skipped';
import { poolSlots } from './pool-slots';
import { previousDagrun } from './previous-dagrun';
import { readyToReschedule } from './ready-to-reschedule';
import { taskConcurrency } from './task-concurrency';
import { taskNotRunning } from './task-not-running';
import { taskState } from './task-state';
import { triggerRule } from './trigger-rule';

/**
 * What the scheduler asks before it schedules a task, in the order in which this engine asks. Airflow leaves the order
 * open, and it counts only where two checks set different states (`settling-orders.ts`). Airflow:
 * `airflow/serialization/definitions/baseoperator.py`.
 */
const SCHEDULING = [
  notInRetryPeriod,
  previousDagrun,
  triggerRule,
  notPreviouslySkipped,
  mappedUpstream,
  readyToReschedule,
] as const;

/** What holds the task back on its way to a worker. Airflow: `SCHEDULER_QUEUED_DEPS` in `airflow/ti_deps/dependencies_deps.py`. */
const QUEUEING = [
  logicalDate,
  dagNotPaused,
  dagrunRunning,
  dagSlots,
  taskConcurrency,
  poolSlots,
  taskState,
  taskNotRunning,
] as const;

/** One of the checks in the lists. */
export type KnownCheck = (typeof SCHEDULING)[number] | (typeof QUEUEING)[number];
/** One of those that can give an instance a state. */
export type KnownSettlingCheck = Extract<KnownCheck, { readonly settles: object }>;

export const SCHEDULING_CHECKS: readonly KnownCheck[] = SCHEDULING;
export const QUEUEING_CHECKS: readonly KnownCheck[] = QUEUEING;

export type { CheckOptions } from './check';
export type { View } from './view';

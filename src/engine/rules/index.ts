/**
 * The dependency checks, one a file, each under Airflow's own name. They decide in the running simulation and explain
 * in a finished trace: both are a `View`.
 */
import { dagNotPaused } from './dag-not-paused';
import { dagSlots } from './dag-slots';
import { dagrunRunning } from './dagrun-running';
import type { Check } from './check';
import { logicalDate } from './logical-date';
import { mappedUpstream } from './mapped-upstream';
import { notInRetryPeriod } from './not-in-retry-period';
import { notPreviouslySkipped } from './not-previously-skipped';
import { poolSlots } from './pool-slots';
import { previousDagrun } from './previous-dagrun';
import { readyToReschedule } from './ready-to-reschedule';
import { taskConcurrency } from './task-concurrency';
import { taskNotRunning, taskState } from './task-state';
import { triggerRule } from './trigger-rule';

/**
 * What the scheduler asks before it schedules a task. Airflow leaves the order open, and it counts only where two
 * checks set different states. Airflow: `airflow/serialization/definitions/baseoperator.py`.
 */
export const SCHEDULING_CHECKS: readonly Check[] = [
  notInRetryPeriod,
  previousDagrun,
  triggerRule,
  notPreviouslySkipped,
  mappedUpstream,
  readyToReschedule,
];

/** What holds the task back on its way to a worker. Airflow: `SCHEDULER_QUEUED_DEPS` in `airflow/ti_deps/dependencies_deps.py`. */
export const QUEUEING_CHECKS: readonly Check[] = [
  logicalDate,
  dagNotPaused,
  dagrunRunning,
  dagSlots,
  taskConcurrency,
  poolSlots,
  taskState,
  taskNotRunning,
];

export { answerOf, type Check, type CheckOptions } from './check';
export type { View } from './view';

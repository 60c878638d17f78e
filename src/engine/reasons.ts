/**
 * What dependency checks say, as codes. Each line: when it is said, and the values that come with it. The room `text`
 * has a sentence for each (`src/text/en/reasons.ts`). Dates are ISO 8601, durations seconds, lists task ids.
 */
export const REASON_CODES = [
  // Trigger Rule. Figures of a rule: rule, total, success, skipped, failed, upstream_failed, removed, running (unfinished).
  /** Passed: the task has no upstream tasks. */
  'no_upstream',
  /** Passed: the rule is `always`, which looks at nothing. */
  'rule_always',
  /** Passed: the rule is met. Figures of the rule. */
  'rule_met',
  /** Not passed: the rule is not met, yet or for good. Figures of the rule; waiting: upstream tasks that are not over. */
  'rule_not_met',
  /** Not passed: setups further up have not all succeeded. setups, total, success, waiting. */
  'setups_not_done',
  /** Not passed: a teardown waits for what lies between its setups and itself. waiting, count. */
  'scope_not_done',
  // Not Previously Skipped
  /** Passed: no branch or short circuit directly upstream has decided against the task. */
  'not_skipped_before',
  /** Not passed: one has. parent. */
  'skipped_before',
  // Previous Dagrun State
  /** Passed: the task does not depend on the past. */
  'past_ignored',
  /** Passed: the first run of a backfill. */
  'first_of_backfill',
  /** Passed: there is no earlier run. */
  'no_previous_run',
  /** Passed: the task starts later than the earlier run. run. */
  'task_not_there_then',
  /** Passed: the task never ran before, and ignore_first_depends_on_past is set. run. */
  'first_instance_ignored',
  /** Passed: the task was fine in the earlier run. run. */
  'previous_done',
  /** Not passed: the earlier run has no instance of the task. run. */
  'previous_missing',
  /** Not passed: the task has not succeeded (or been skipped) in the earlier run. run, count, states. */
  'previous_unsuccessful',
  /** Not passed: wait_for_downstream, and what follows the task there is not done. run, waiting. */
  'previous_downstream_unfinished',
  // Not In Retry Period
  /** Passed: it is not waiting for a retry. */
  'not_waiting_for_retry',
  /** Passed: the delay is over. at. */
  'retry_due',
  /** Not passed: the delay is not over. at, seconds (left). */
  'retry_later',
  // Mapped dependencies have succeeded
  /** Passed: the task is not mapped. */
  'not_mapped',
  /** Passed: nothing that it is mapped over has gone wrong. */
  'sources_fine',
  /** Not passed: what it is mapped over ended without success. sources, states. */
  'source_not_successful',
  // Ready To Reschedule
  /** Passed: it is not a sensor between two pokes. */
  'not_rescheduled',
  /** Passed: the time of the next poke has come. at. */
  'poke_due',
  /** Not passed: it has not. at, seconds (left). */
  'poke_later',
  // Logical Date
  /** Passed: the logical date lies in the past and between start and end dates. */
  'date_fine',
  /** Not passed: the logical date is still to come. date. */
  'date_in_future',
  /** Not passed: it is before the start date. date, start. */
  'date_before_start',
  /** Not passed: it is after the end date. date, end. */
  'date_after_end',
  // Pool Slots Available
  /** Passed. pool, open, slots (needed), total (null: no limit). */
  'pool_open',
  /** Not passed: too few slots are free. pool, open, slots, total. */
  'pool_full',
  /** Not passed: there is no such pool. pool. */
  'pool_missing',
  // Task Concurrency
  /** Passed: the task has no limit of its own. */
  'no_task_limit',
  /** Passed: below its limits. */
  'task_limit_open',
  /** Not passed: max_active_tis_per_dag. active, limit. */
  'task_limit_reached',
  /** Not passed: max_active_tis_per_dagrun. active, limit. */
  'task_run_limit_reached',
  // Task Instance Slots Available
  /** Passed. running, limit. */
  'dag_slots_open',
  /** Not passed: as many instances of the DAG run as max_active_tasks says. running, limit. */
  'dag_slots_full',
  // Dagrun Running
  /** Passed. */
  'run_running',
  /** Not passed. state. */
  'run_not_running',
  // Dag Not Paused
  /** Passed. */
  'dag_not_paused',
  /** Not passed. dag. */
  'dag_paused',
  // Task Instance State
  /** Passed: it is scheduled, the only state from which it can be queued. state. */
  'state_can_queue',
  /** Not passed. state. */
  'state_cannot_queue',
  // Executor Slots
  /** Passed. busy, parallelism. */
  'workers_free',
  /** Not passed: core.parallelism is reached. busy, parallelism. */
  'workers_busy',
  // Queue Order
  /** Passed: the scheduler looks at it. ahead: scheduled instances that come before it. */
  'looked_at',
  /** Not passed: of its run the scheduler looks only at the first max_active_tasks. ahead, limit. */
  'behind_in_run',
  /** Not passed: others come first, and the scheduler takes only so many at once. ahead, limit. */
  'behind_in_queue',
  // Task Instance Not Running
  /** Passed. */
  'not_running',
  /** Not passed. */
  'running_already',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

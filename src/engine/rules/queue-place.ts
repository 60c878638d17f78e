/**
 * What besides Airflow's dependency checks keeps a scheduled instance from being queued, in the form of checks: for
 * these the scheduler has none. They are answered by `history/queue-place.ts`.
 */

export const EXECUTOR_SLOTS = {
  name: 'Executor Slots',
  reasons: [
    /** Passed. busy, parallelism. */
    'workers_free',
    /** Not passed: core.parallelism is reached. busy, parallelism. */
    'workers_busy',
  ],
} as const;

export const QUEUE_ORDER = {
  name: 'Queue Order',
  reasons: [
    /** Passed: the scheduler looks at it. ahead: scheduled instances that come before it. */
    'looked_at',
    /** Not passed: of its run the scheduler looks only at the first max_active_tasks. ahead, limit. */
    'behind_in_run',
    /** Not passed: others come first, and the scheduler takes only so many at once. ahead, limit. */
    'behind_in_queue',
  ],
} as const;

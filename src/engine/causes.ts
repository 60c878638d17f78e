/**
 * Why changes happen, as codes. Each line: when, and the values that come with it, beside those of the change itself
 * (task, run, states, try). The room `text` has a sentence for each (`src/text/en/causes.ts`). Durations are seconds,
 * dates ISO 8601, `tasks` and the like lists of ids. The trace stores `int` values as they are and all others once.
 */
import { RULE_FIGURES, type CauseFields, type ValuesOf } from './cause-fields';
import { SCHEDULING_CHECKS, type KnownSettlingCheck } from './rules';

/** Those that no dependency check leads to; the others stand with their check in `rules/`. */
const OWN_CAUSES = {
  // Task instances: rows
  /** Made with its run. */
  created: {},
  /** Made when its task was expanded. count: instances of the task. */
  expanded: { count: 'int' },
  /** The row without map index turns into the indexes. count. */
  placeholder_expanded: { count: 'int' },
  /** Made because what it is mapped over has become longer. count. */
  length_grew: { count: 'int' },
  /** Removed because what it is mapped over has become shorter. count. */
  length_shrank: { count: 'int' },
  /** Gone with its run. */
  deleted: {},

  // Decided by the scheduler
  /** All checks passed: scheduled. Figures of the trigger rule. */
  dependencies_met: RULE_FIGURES,
  /** The delay after a failed attempt is over: scheduled again. Figures of the rule. */
  retry_due: RULE_FIGURES,
  /** The time of the next poke has come: scheduled again. Figures of the rule. */
  poke_due: RULE_FIGURES,
  /** An EmptyOperator has nothing to run: success at once. Figures of the rule. */
  nothing_to_run: RULE_FIGURES,
  /** There is nothing to map over: skipped. */
  nothing_to_map: {},
  /** What it is mapped over has no known length: upstream_failed. sources. */
  length_unknown: { sources: 'any' },
  /** The run took longer than dagrun_timeout: skipped. seconds. */
  run_timed_out: { seconds: 'any' },

  // On the way to a worker
  /** Queued: its pool and all limits have room. pool, slots (taken), open (before), total (−1: no limit). */
  slot_free: { pool: 'any', slots: 'int', open: 'int', total: 'int' },
  /** A worker starts it. busy: workers in use with it; parallelism. */
  worker_started: { busy: 'int', parallelism: 'int' },
  /** A worker goes on with it after its deferral. busy, parallelism. */
  worker_resumed: { busy: 'int', parallelism: 'int' },

  // How an attempt ends
  /** Its code returned. seconds: how long it ran. */
  succeeded: { seconds: 'any' },
  /** A sensor's condition is met. poke: which one it was; seconds. */
  condition_met: { poke: 'int', seconds: 'any' },
  /** It failed and will be tried again. why (FailureReason); seconds; attempts: allowed in all; delay. */
  failed_with_retry: { why: 'any', seconds: 'any', attempts: 'int', delay: 'any' },
  /** It failed, and no attempt is left. why, seconds, attempts. */
  failed_finally: { why: 'any', seconds: 'any', attempts: 'int' },
  /** It failed in a way that is not tried again. why, seconds. */
  failed_without_retry: { why: 'any', seconds: 'any' },
  /** Its own code asked for it (AirflowSkipException). seconds. */
  skipped_itself: { seconds: 'any' },
  /** A sensor failed, but soft_fail or never_fail turns that into skipped. why, option. */
  skipped_instead_of_failing: { why: 'any', option: 'any' },
  /** A sensor's condition is not met yet; it gives up its worker until the next poke. poke, delay. */
  waits_for_next_poke: { poke: 'int', delay: 'any' },
  /** It hands the waiting to a trigger. delay: until the trigger fires; timeout or null. */
  deferred: { delay: 'any', timeout: 'any' },
  /** The executor said that the attempt had ended, but no outcome had been reported: tried again. */
  unreported_with_retry: {},
  /** The same, without an attempt left. */
  unreported_finally: {},
  /** The process of an instance cleared while running has ended: it can start anew. */
  restart_ready: {},

  // What other tasks do to it
  /** A branch did not choose it. task; chosen. */
  branch_left_out: { task: 'any', chosen: 'any' },
  /** A short circuit upstream was false. task. */
  short_circuited: { task: 'any' },
  /** LatestOnly: the run is not the latest. task. */
  not_latest: { task: 'any' },
  /** fail_fast: another task failed. task. */
  fail_fast: { task: 'any' },
  /** Its trigger fired: scheduled to go on. */
  trigger_fired: {},
  /** Its trigger did not fire in time: scheduled, to fail on a worker. timeout. */
  trigger_timed_out: { timeout: 'any' },

  // What a person does
  /** Cleared: it can run again. */
  cleared: {},
  /** Cleared while running: its worker has to stop first. */
  cleared_while_running: {},
  /** Cleared because a task upstream was marked. task. */
  cleared_by_mark: { task: 'any' },
  /** Cleared by TriggerDagRunOperator with reset_dag_run. task, dag. */
  cleared_by_operator: { dag: 'any', task: 'any' },
  /** Cleared by a backfill that makes the run anew. */
  cleared_by_backfill: {},
  /** A person marked it. */
  marked: {},
  /** A person marked its run. state. */
  run_marked: { state: 'any' },

  // DAG runs
  /** The schedule made it. */
  schedule_due: {},
  /** A person triggered it. */
  triggered: {},
  /** A TriggerDagRunOperator did. dag, task. */
  triggered_by_operator: { dag: 'any', task: 'any' },
  /** The assets it waits for were updated. assets. */
  assets_updated: { assets: 'any' },
  /** A backfill made it. ordinal, count. */
  backfill: { ordinal: 'int', count: 'int' },
  /** It starts: fewer runs than allowed are running. running (before), limit; limit_of: dag, or backfill where both are those of its backfill. */
  run_slot_free: { running: 'int', limit: 'int', limit_of: 'any' },
  /** It ends: no task is left, and the last ones succeeded or were skipped. tasks: those that count. */
  leaves_succeeded: { tasks: 'any' },
  /** It ends: no task is left, and one of the last ones failed. tasks: the failed ones that count. */
  leaves_failed: { tasks: 'any' },
  /** It ends: what is left can never run. tasks. */
  deadlocked: { tasks: 'any' },

  // XComs and DAGs
  /** Stored: what the task returned. */
  returned: {},
  /** Stored: pushed by the task's own code. */
  pushed: {},
  /** Stored: which downstream tasks a branch or short circuit keeps or skips. */
  decision_recorded: {},
  /** Stored by the operator for Airflow's own use. */
  operator_note: {},
  /** Deleted as a new attempt starts. */
  new_attempt: {},
  /** A person paused or unpaused the DAG. */
  switched: {},
  /** Paused because so many runs in a row failed. count. */
  failed_in_a_row: { count: 'int' },
} as const satisfies CauseFields;

type OwnCauses = typeof OWN_CAUSES;
type CausesOfChecks = KnownSettlingCheck['settles']['causes'];
/** What each cause comes with. */
type Fields<C extends CauseCode> = C extends keyof OwnCauses
  ? OwnCauses[C]
  : CausesOfChecks extends infer Causes
    ? Causes extends CauseFields
      ? C extends keyof Causes
        ? Causes[C]
        : never
      : never
    : never;

/** Why something changed, as a code. */
export type CauseCode = keyof OwnCauses | KeyOf<CausesOfChecks>;
type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** All causes and their values. */
export const CAUSES = Object.assign(
  {},
  OWN_CAUSES,
  ...SCHEDULING_CHECKS.map((check) => check.settles?.causes),
) as Readonly<Record<CauseCode, CauseFields[string]>>;

export const CAUSE_CODES = Object.keys(CAUSES) as CauseCode[];

/** The values that a cause takes. */
export type CauseValues<C extends CauseCode> = ValuesOf<Fields<C>>;

/** Why an attempt failed: the `why` of a cause. */
export const FAILURE_REASONS = [
  /** The task's code raised an error. */
  'error',
  /** It asked not to be tried again (AirflowFailException). */
  'gave_up',
  /** It took longer than execution_timeout. */
  'execution_timeout',
  /** Its trigger did not fire in time. */
  'deferral_timeout',
  /** A sensor waited longer than its timeout. */
  'sensor_timeout',
  /** A poke raised an error. */
  'poke_error',
  /** A mapped task needs its result, and it returned nothing. */
  'nothing_to_map_over',
  /** A mapped task needs its result, and it is neither list nor dict. */
  'not_mappable',
  /** Its result is longer than core.max_map_length. */
  'too_long_to_map',
  /** multiple_outputs needs a dict with text keys. */
  'not_a_dict',
  /** An argument could not be resolved: no such XCom or index. */
  'bad_argument',
  /** It pushed an XCom under a key that no URL can hold. */
  'bad_xcom_key',
  /** The branch chose something that is not in the DAG. */
  'unknown_branch',
  /** The DAG run to trigger exists. */
  'run_exists',
  /** The DAG run could not be triggered. */
  'not_triggered',
  /** The task or DAG that a sensor waits for failed. */
  'external_failed',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

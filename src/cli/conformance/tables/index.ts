/** The runner of every kind of case in Airflow's own tables. */
import { runAssetCondition } from './assets';
import { runClearHistory, runClearMaxTries, runClearRun } from './clearing';
import { runDagStates } from './dag-states';
import { runFinalStates } from './final-states';
import { runConsideredLeaves } from './leaves';
import { runMappedUpstream } from './mapped-upstream';
import { runExpand, runExpandKwargs, runExpandLength, runZip } from './mapping';
import { runPast, runPrevDagrun } from './past';
import { runPool } from './pools';
import { runRetryBackoff, runRetryBackoffExact } from './retries';
import { runRunState } from './run-state';
import { runSelectExecutable } from './select-executable';
import { runSensorOutcome } from './sensors';
import { runNotPreviouslySkipped, runRetryReady, runTaskConcurrency } from './single-checks';
import { runStory } from './stories';
import type { Runner } from './table';
import { notRun } from '../result';
import { runManualInterval, runNextRun } from './timetables';
import { runCounts } from './trigger-rules';
import { runWeightRule } from './weights';

export type { Runner, TableCase } from './table';

export const RUNNERS: Readonly<Record<string, Runner>> = {
  asset_condition: runAssetCondition,
  clear_history: runClearHistory,
  clear_max_tries: runClearMaxTries,
  clear_run: runClearRun,
  considered_leaves: runConsideredLeaves,
  counts: runCounts,
  dag: runDagStates,
  'dag-mapped': runDagStates,
  depends_on_past: runPast,
  expand: runExpand,
  expand_kwargs: runExpandKwargs,
  expand_length: runExpandLength,
  final_states: runFinalStates,
  manual_interval: runManualInterval,
  mapped_upstream_dep: runMappedUpstream,
  next_run: runNextRun,
  not_previously_skipped: runNotPreviouslySkipped,
  pass_sequence: runStory,
  pool: runPool,
  prev_dagrun: runPrevDagrun,
  retry_backoff: runRetryBackoff,
  retry_backoff_exact: runRetryBackoffExact,
  retry_ready: runRetryReady,
  run_state: runRunState,
  select_executable: runSelectExecutable,
  sensor_outcome: runSensorOutcome,
  task_concurrency: runTaskConcurrency,
  wait_for_downstream: runPast,
  weight_rule: runWeightRule,
  weight_rule_custom: () => notRun('a weight strategy of one’s own is a Python class'),
  zip: runZip,
  concat: () => notRun('the case format has no concat'),
};

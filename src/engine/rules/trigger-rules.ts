/** The thirteen trigger rules over counts of upstream task instances. Airflow: `airflow/ti_deps/deps/trigger_rule_dep.py`, semantics §3.2. */
import type { TriggerRule } from '../case';
import { KEEP_STATE, REMOVED, SKIPPED, UPSTREAM_FAILED, type StateToSet } from '../codes';
import { judged, NOT_PASSED, type Judgement } from './judgement';
import { doneOf, type UpstreamCounts } from './upstream-counts';

export interface RuleOptions {
  /** Of the task instance itself; −1 without one. */
  readonly mapIndex: number;
  /** Only with `wait_for_past_depends_before_skipping`, which Airflow's scheduler never switches on. */
  readonly isPastMet?: boolean;
}

/** Whether the rule lets the task run, and the state that it gives the task at once. */
export function judgeTriggerRule(
  rule: TriggerRule,
  counts: Readonly<UpstreamCounts>,
  { mapIndex, isPastMet = true }: RuleOptions,
): Judgement {
  const sets = stateSetBy(rule, counts, mapIndex);
  if (sets === SKIPPED && !isPastMet) return NOT_PASSED;
  return judged(isMet(rule, counts), sets);
}

/** The state that the rule gives the task whatever else is still running. */
function stateSetBy(rule: TriggerRule, counts: UpstreamCounts, mapIndex: number): StateToSet {
  const { success, skipped, failed, upstreamFailed, removed, total, totalSetups } = counts;
  const bad = failed + upstreamFailed;
  const done = doneOf(counts);
  const allDone = done >= total;
  switch (rule) {
    case 'all_success':
      if (bad > 0) return UPSTREAM_FAILED;
      if (skipped > 0) return SKIPPED;
      return removed > 0 && success > 0 && mapIndex >= success ? REMOVED : KEEP_STATE;
    case 'all_failed':
      return success + skipped > 0 ? SKIPPED : KEEP_STATE;
    case 'one_success':
      if (allDone && done === skipped) return SKIPPED;
      return allDone && success === 0 ? UPSTREAM_FAILED : KEEP_STATE;
    case 'one_failed':
      return allDone && bad === 0 ? SKIPPED : KEEP_STATE;
    case 'one_done':
      return allDone && failed + success === 0 ? SKIPPED : KEEP_STATE;
    case 'none_failed':
      return bad > 0 ? UPSTREAM_FAILED : KEEP_STATE;
    case 'none_failed_min_one_success':
      if (bad > 0) return UPSTREAM_FAILED;
      if (skipped === total) return SKIPPED;
      return allDone && success === 0 ? UPSTREAM_FAILED : KEEP_STATE;
    case 'none_skipped':
      return skipped > 0 ? SKIPPED : KEEP_STATE;
    case 'all_skipped':
      return success + bad > 0 ? SKIPPED : KEEP_STATE;
    case 'all_done_min_one_success':
      if (skipped > 0) return SKIPPED;
      return success + bad + removed >= total && success === 0 ? UPSTREAM_FAILED : KEEP_STATE;
    case 'all_done_setup_success':
      if (!allDone || totalSetups === 0) return KEEP_STATE;
      if (counts.skippedSetup >= totalSetups) return SKIPPED;
      return counts.successSetup === 0 ? UPSTREAM_FAILED : KEEP_STATE;
    case 'all_done':
    case 'always':
      return KEEP_STATE;
  }
}

function isMet(rule: TriggerRule, counts: UpstreamCounts): boolean {
  const { success, skipped, failed, upstreamFailed, removed, total, totalSetups } = counts;
  const bad = failed + upstreamFailed;
  const allDone = doneOf(counts) >= total;
  switch (rule) {
    case 'all_success':
      return total - success - removed <= 0;
    case 'all_failed':
      return total - bad - removed <= 0;
    case 'all_done':
      return allDone;
    case 'all_done_min_one_success':
      return skipped === 0 && success + bad >= total - removed && success > 0;
    case 'all_done_setup_success':
      return allDone && (totalSetups === 0 || counts.successSetup > 0);
    case 'one_success':
      return success > 0;
    case 'one_failed':
      return bad > 0;
    case 'one_done':
      return success + failed > 0;
    case 'none_failed':
      return total - success - skipped - removed <= 0;
    case 'none_failed_min_one_success':
      return total - success - skipped - removed <= 0 && success > 0;
    case 'none_skipped':
      return allDone && skipped === 0;
    case 'all_skipped':
      return total - skipped <= 0;
    case 'always':
      return true;
  }
}

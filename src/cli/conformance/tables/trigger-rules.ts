/** `counts`: a trigger rule over counts of upstream task instances. */
import type { TriggerRule } from '../../../engine';
import { judgeTriggerRule, taskStateName } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import type { TableCase } from './table';

interface CountsCase extends TableCase {
  readonly rule: TriggerRule;
  readonly flags: {
    /** False for a question that changes nothing: then no state is ever set. */
    readonly flag_upstream_failed: boolean;
    readonly wait_for_past_depends_before_skipping: boolean;
    readonly past_depends_met?: boolean;
  };
  readonly task: { readonly map_index: number };
  readonly upstream_states: {
    readonly success: number;
    readonly skipped: number;
    readonly failed: number;
    readonly upstream_failed: number;
    readonly removed: number;
    readonly done: number;
    readonly success_setup: number;
    readonly skipped_setup: number;
    readonly total_upstream: number;
    readonly total_upstream_setup: number;
  };
  readonly expect: { readonly passes: boolean; readonly sets_state: string | null };
  readonly applies_to: readonly string[];
  readonly mock_artifact?: boolean;
}

/** Why a case of either kind of this table says nothing about Airflow 3.3; null if it does. */
export function whyNotApplicable(row: TableCase): string | null {
  const { applies_to, mock_artifact } = row as CountsCase;
  if (!applies_to.includes('3.3+')) return 'it holds for Airflow 3.2 only';
  return mock_artifact ? 'it is an artefact of the mocks in Airflow’s test (mock_artifact)' : null;
}

export function runCounts(row: TableCase): Verdict {
  const why = whyNotApplicable(row);
  if (why !== null) return notRun(why);
  const { rule, flags, task, upstream_states: given, expect } = row as CountsCase;
  const ended = given.success + given.skipped + given.failed + given.upstream_failed + given.removed;
  if (given.done !== ended)
    return notRun('its counts are those of no DAG: done is not the sum of the others');
  const { passed, sets } = judgeTriggerRule(
    rule,
    {
      success: given.success,
      skipped: given.skipped,
      failed: given.failed,
      upstreamFailed: given.upstream_failed,
      removed: given.removed,
      successSetup: given.success_setup,
      skippedSetup: given.skipped_setup,
      total: given.total_upstream,
      totalSetups: given.total_upstream_setup,
    },
    {
      mapIndex: task.map_index,
      isPastMet: !flags.wait_for_past_depends_before_skipping || flags.past_depends_met === true,
    },
  );
  const state = sets < 0 || !flags.flag_upstream_failed ? null : taskStateName(sets);
  return same(
    { passes: expect.passes, sets_state: expect.sets_state },
    { passes: passed, sets_state: state },
  );
}

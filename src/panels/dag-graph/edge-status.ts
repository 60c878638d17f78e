/**
 * What an edge says: whether the upstream task has done what the downstream one waits for. It splits the verdict of a
 * trigger rule into its parts, one upstream task each; the verdict itself is the engine's
 * (test/panels/dag-graph/edge-status.test.ts holds the one against the other).
 */
import { isFinished } from '../../engine';
import type { TaskState, TriggerRule } from '../../engine';

/** Still open; done as wished; done otherwise; or no longer asked, because the task went on without it. */
export type EdgeState = 'waiting' | 'met' | 'failed' | 'unneeded';

/** The ends of an upstream task that a rule counts as wished (semantics §3.2). */
const WISHED: Record<TriggerRule, readonly TaskState[]> = {
  all_success: ['success', 'removed'],
  all_failed: ['failed', 'upstream_failed', 'removed'],
  all_done: ['success', 'failed', 'upstream_failed', 'skipped', 'removed'],
  all_done_setup_success: ['success', 'failed', 'upstream_failed', 'skipped', 'removed'],
  all_done_min_one_success: ['success', 'failed', 'upstream_failed', 'removed'],
  one_success: ['success'],
  one_failed: ['failed', 'upstream_failed'],
  one_done: ['success', 'failed'],
  none_failed: ['success', 'skipped', 'removed'],
  none_failed_min_one_success: ['success', 'skipped', 'removed'],
  none_skipped: ['success', 'failed', 'upstream_failed', 'removed'],
  all_skipped: ['skipped'],
  always: ['success', 'failed', 'upstream_failed', 'skipped', 'removed'],
};

/** Rules for which one upstream task is enough, and no other spoils it. */
const ONE_IS_ENOUGH: ReadonlySet<TriggerRule> = new Set(['one_success', 'one_failed', 'one_done']);

export interface EdgeEnds {
  /** States of the upstream task's instances; empty before there are any. */
  readonly up: readonly TaskState[];
  /** Whether the upstream task is a setup: those must succeed even where others need not. */
  readonly upIsSetup: boolean;
  /** Whether the upstream task chooses what follows it (branch, short circuit, latest only). */
  readonly upChooses: boolean;
  /** The downstream task's rule and state. */
  readonly rule: TriggerRule;
  readonly down: TaskState;
}

export function edgeState({ up, upIsSetup, upChooses, rule, down }: EdgeEnds): EdgeState {
  if (rule === 'always') return 'unneeded';
  if (upChooses && down === 'skipped' && up.length > 0 && up.every((state) => state === 'success'))
    return 'failed';
  const wished: readonly TaskState[] =
    upIsSetup && rule === 'all_done_setup_success' ? ['success'] : WISHED[rule];
  const finished = up.filter(isFinished);
  const asWished = finished.filter((state) => wished.includes(state));
  if (ONE_IS_ENOUGH.has(rule) ? asWished.length > 0 : up.length > 0 && asWished.length === up.length)
    return 'met';
  const isOpen = finished.length < up.length || up.length === 0;
  if (!ONE_IS_ENOUGH.has(rule) && asWished.length < finished.length) return 'failed';
  if (!isOpen) return 'failed';
  return down === null ? 'waiting' : 'unneeded';
}

/** Asks all scheduling checks about one instance, and applies the states that they set. */
import { KEEP_STATE } from '../codes';
import { mappedUpstream } from '../rules/mapped-upstream';
import { notPreviouslySkipped } from '../rules/not-previously-skipped';
import { countRelevant, upstreamCounts } from '../rules/relevance';
import { SCHEDULING_CHECKS, type Check, type CheckOptions } from '../rules';
import { judgeSetups, triggerRule } from '../rules/trigger-rule';
import type { UpstreamCounts } from '../rules/upstream-counts';
import type { World } from '../world/world';

export interface Verdict {
  readonly isMet: boolean;
  /** Whether the trigger rule or a map source has changed the state. */
  readonly changed: boolean;
}

const MET: Verdict = { isMet: true, changed: false };
const UNMET: Verdict = { isMet: false, changed: false };

/** All checks are asked, also after one has failed: a later one may still settle the instance. */
export function judgeInstance(world: World, instance: number, options?: CheckOptions): Verdict {
  let isMet = true;
  let changed = false;
  for (const check of SCHEDULING_CHECKS) {
    const { passed, sets } = check.judge(world, instance, options);
    if (!passed) isMet = false;
    if (sets === KEEP_STATE || sets === world.state(instance)) continue;
    settle(world, instance, check, sets);
    if (check !== notPreviouslySkipped) changed = true;
  }
  if (changed) return { isMet, changed };
  return isMet ? MET : UNMET;
}

/** Gives the instance the state that a check has set, with its cause. */
function settle(world: World, instance: number, check: Check, state: number): void {
  const task = world.rows.task(instance);
  const { dag } = world.rows.run(instance);
  const idsOf = (tasks: readonly number[]) => tasks.map((index) => dag.tasks[index]?.taskId ?? '');
  if (check === notPreviouslySkipped) {
    const parent = String(check.explain(world, instance).values['parent'] ?? '');
    world.setState(instance, state, 'set_by_decision', { parent });
  } else if (check === mappedUpstream) {
    world.setState(instance, state, 'set_by_source', { sources: idsOf(task.mapSources) });
  } else if (check === triggerRule) {
    const mapIndex = world.rows.mapIndex(instance);
    const setups = task.farSetups.length > 0 ? countRelevant(world, instance, task.farSetups) : null;
    if (setups && judgeSetups(setups, mapIndex).sets === state)
      world.setState(instance, state, 'set_by_setup', {
        ...countFigures(setups),
        setups: idsOf(task.farSetups),
      });
    else {
      const counts = upstreamCounts(world, instance);
      world.setState(instance, state, 'set_by_rule', countFigures(counts, task.triggerRule));
    }
  }
}

/** The counts as the values of a cause, with the rule that goes by them. */
export function countFigures(counts: UpstreamCounts, rule = '') {
  const { total, success, skipped, failed, upstreamFailed, removed } = counts;
  return { rule, total, success, skipped, failed, upstream_failed: upstreamFailed, removed };
}

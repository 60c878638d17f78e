/** What a trigger rule says of upstream tasks in given states: the scheduler's own function, asked without a run. */
import type { TriggerRule } from '../case';
import { KEEP_STATE, SKIPPED, taskCode, taskStateName, UPSTREAM_FAILED } from '../codes';
import type { Answer } from '../reason';
import { isFinished, type TaskState } from '../states';
import { ruleFigures } from './trigger-rule';
import { judgeTriggerRule } from './trigger-rules';
import { addFinished, noCounts } from './upstream-counts';

/** An upstream task, as far as a rule looks at it. */
export interface RuleParent {
  readonly state: TaskState;
  /** Only all_done_setup_success tells setups from other tasks. */
  readonly isSetup?: boolean;
}

export interface RuleVerdict {
  /**
   * The task runs; it waits; it waits although nothing upstream can change any more (stuck); or it gets this state at
   * once, whatever is still running.
   */
  readonly outcome: 'runs' | 'waits' | 'stuck' | 'skipped' | 'upstream_failed';
  /** The figures behind it, as the check Trigger Rule gives them. */
  readonly reason: Answer['reason'];
}

/**
 * Airflow: `airflow/ti_deps/deps/trigger_rule_dep.py`, semantics §3.2. It is the rule alone: setups further up, branches
 * and mapping have checks of their own.
 */
export function ruleVerdict(rule: TriggerRule, parents: readonly RuleParent[]): RuleVerdict {
  if (parents.length === 0) return { outcome: 'runs', reason: { code: 'no_upstream', values: {} } };
  if (rule === 'always') return { outcome: 'runs', reason: { code: 'rule_always', values: {} } };
  const counts = noCounts();
  for (const { state, isSetup = false } of parents) {
    counts.total += 1;
    if (isSetup) counts.totalSetups += 1;
    if (isFinished(state)) addFinished(counts, taskCode(state), isSetup);
  }
  const { passed, sets } = judgeTriggerRule(rule, counts, { mapIndex: -1 });
  const reason = { code: passed ? 'rule_met' : 'rule_not_met', values: ruleFigures(rule, counts) } as const;
  if (sets === SKIPPED || sets === UPSTREAM_FAILED)
    return { outcome: taskStateName(sets) as 'skipped' | 'upstream_failed', reason };
  if (passed && sets === KEEP_STATE) return { outcome: 'runs', reason };
  return { outcome: parents.every(({ state }) => isFinished(state)) ? 'stuck' : 'waits', reason };
}

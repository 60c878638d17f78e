/** Trigger Rule: are enough upstream tasks over, in the right states? Airflow: `airflow/ti_deps/deps/trigger_rule_dep.py`, semantics §3.2-3.6. */
import { isFinishedCode, KEEP_STATE, REMOVED, SKIPPED, UPSTREAM_FAILED, type StateToSet } from '../codes';
import { INSTEAD, RULE_FIGURES } from '../cause-fields';
import { reason, settlingCheck, type CheckOptions } from './check';
import { judged, PASSED, type Judgement } from './judgement';
import { countRelevant, relevantRows, upstreamCounts } from './relevance';
import { judgeTriggerRule } from './trigger-rules';
import { doneOf, type UpstreamCounts } from './upstream-counts';
import type { Values } from '../values';
import { idsOf, type View } from './view';

export const triggerRule = settlingCheck({
  name: 'Trigger Rule',
  // Figures of a rule: rule, total, success, skipped, failed, upstream_failed, removed, running (unfinished).
  reasons: [
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
  ],
  judge,
  explain,
  settles: {
    causes: {
      /** The trigger rule gives it a state because of upstream tasks. Figures of the rule. */
      set_by_rule: { ...RULE_FIGURES, ...INSTEAD },
      /** A setup further up did not succeed. setups; total, success, skipped, failed, upstream_failed. */
      set_by_setup: {
        setups: 'any',
        total: 'int',
        success: 'int',
        skipped: 'int',
        failed: 'int',
        upstream_failed: 'int',
        removed: 'int',
        ...INSTEAD,
      },
    },
    isNoticed: true,
    alsoWhenAsked: false,
    causeOf(view, instance, state) {
      const { farSetups, triggerRule: rule } = view.rows.task(instance);
      const setups = farSetups.length > 0 ? countRelevant(view, instance, farSetups) : null;
      if (setups && judgeSetups(setups, view.rows.mapIndex(instance)).sets === state) {
        const values = { ...causeFigures(setups), setups: idsOf(view, instance, farSetups) };
        return { code: 'set_by_setup', values };
      }
      return { code: 'set_by_rule', values: causeFigures(upstreamCounts(view, instance), rule) };
    },
    answerBehind(code, values) {
      if (code === 'set_by_rule')
        return reason('rule_not_met', { ...values, running: unfinished(values), waiting: [] });
      const { setups = [], total = 0, success = 0 } = values;
      return reason('setups_not_done', { setups, total, success, waiting: [] });
    },
  },
  // Within a tick the scheduler does not see its own changes at once: it went by these figures.
  recall(view, instance, values) {
    const task = view.rows.task(instance);
    if (task.upstream.length === 0) return reason('no_upstream');
    if (task.triggerRule === 'always') return reason('rule_always');
    return reason('rule_met', { ...values, running: unfinished(values) });
  },
});

function judge(view: View, instance: number, options?: CheckOptions): Judgement {
  const task = view.rows.task(instance);
  if (task.upstream.length === 0 || task.triggerRule === 'always') return PASSED;
  const mapIndex = view.rows.mapIndex(instance);
  const ownState = options?.own ?? view.state(instance);
  let setups = PASSED;
  if (task.farSetups.length > 0) {
    setups = judgeSetups(countRelevant(view, instance, task.farSetups), mapIndex);
    // Once the setups have settled the task its own rule is not asked.
    if (!setups.passed && setups.sets !== KEEP_STATE && setups.sets !== ownState) return setups;
  }
  const direct = judgeTriggerRule(task.triggerRule, upstreamCounts(view, instance), { mapIndex });
  if (setups !== PASSED)
    return judged(setups.passed && direct.passed, direct.sets === KEEP_STATE ? setups.sets : direct.sets);
  if (task.scope.length > 0 && direct.passed && openInScope(view, instance) > 0)
    return judged(false, direct.sets);
  return direct;
}

/** The setups further up: all must succeed, and the first that does not settles the task (semantics §3.5). */
export function judgeSetups(counts: UpstreamCounts, mapIndex: number): Judgement {
  const { success, removed, total } = counts;
  const forgiven = mapIndex > -1 ? removed : 0;
  return judged(total - success - forgiven <= 0, stateSetBySetups(counts, mapIndex));
}

function stateSetBySetups(counts: UpstreamCounts, mapIndex: number): StateToSet {
  const { success, skipped, failed, upstreamFailed, removed } = counts;
  if (upstreamFailed + failed > 0) return UPSTREAM_FAILED;
  if (skipped > 0) return SKIPPED;
  return removed > 0 && success > 0 && mapIndex >= success ? REMOVED : KEEP_STATE;
}

/** How much between a teardown's setups and itself is not over. */
function openInScope(view: View, instance: number): number {
  const counts = countRelevant(view, instance, view.rows.task(instance).scope);
  return counts.total - doneOf(counts);
}

function explain(view: View, instance: number) {
  const task = view.rows.task(instance);
  if (task.upstream.length === 0) return reason('no_upstream');
  if (task.triggerRule === 'always') return reason('rule_always');
  const mapIndex = view.rows.mapIndex(instance);
  const counts = upstreamCounts(view, instance);
  const isMet = judgeTriggerRule(task.triggerRule, counts, { mapIndex }).passed;
  if (task.farSetups.length > 0) {
    const setups = countRelevant(view, instance, task.farSetups);
    if (!judgeSetups(setups, mapIndex).passed) {
      const { total, success } = setups;
      const waiting = waitingFor(view, instance, task.farSetups);
      return reason('setups_not_done', {
        setups: idsOf(view, instance, task.farSetups),
        total,
        success,
        waiting,
      });
    }
  }
  if (!isMet) {
    const waiting = waitingFor(view, instance, task.upstream);
    return reason('rule_not_met', { ...ruleFigures(task.triggerRule, counts), waiting });
  }
  const open = task.scope.length > 0 ? openInScope(view, instance) : 0;
  if (open > 0)
    return reason('scope_not_done', { waiting: waitingFor(view, instance, task.scope), count: open });
  return reason('rule_met', ruleFigures(task.triggerRule, counts));
}

/** The figures that go with a rule, whether it is met or not. */
export function ruleFigures(rule: string, counts: UpstreamCounts): Record<string, string | number> {
  const { total, success, skipped, failed, upstreamFailed, removed } = counts;
  const running = Math.max(0, total - doneOf(counts));
  return { rule, total, success, skipped, failed, upstream_failed: upstreamFailed, removed, running };
}

/** The tasks among these with a relevant instance that is not over, or without any. */
function waitingFor(view: View, instance: number, tasks: readonly number[]): string[] {
  const open = tasks.filter((index) => {
    const rows = relevantRows(view, instance, index);
    return rows.length === 0 || rows.some((row) => !isFinishedCode(view.finishedState(row)));
  });
  return idsOf(view, instance, open);
}

/** The counts as the values of a cause, with the rule that goes by them. */
export function causeFigures(counts: UpstreamCounts, rule = '') {
  const { total, success, skipped, failed, upstreamFailed, removed } = counts;
  return { rule, total, success, skipped, failed, upstream_failed: upstreamFailed, removed };
}

/** How many were not over, by the figures in a cause. */
function unfinished(values: Values): number {
  const figure = (name: string) => Number(values[name] ?? 0);
  const over = ['success', 'skipped', 'failed', 'upstream_failed', 'removed'];
  return Math.max(0, figure('total') - over.reduce((sum, name) => sum + figure(name), 0));
}

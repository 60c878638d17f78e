/** Trigger Rule: are enough upstream tasks over, in the right states? Airflow: `airflow/ti_deps/deps/trigger_rule_dep.py`, semantics §3.2-3.6. */
import { isFinishedCode, KEEP_STATE, REMOVED, SKIPPED, UPSTREAM_FAILED, type TaskCode } from '../codes';
import { reason, type Check, type Reason } from './check';
import { judged, PASSED, type Judgement } from './judgement';
import { countRelevant, relevantRows, upstreamCounts } from './relevance';
import { judgeTriggerRule } from './trigger-rules';
import { doneOf, type UpstreamCounts } from './upstream-counts';
import type { View } from './view';

export const triggerRule: Check = { name: 'Trigger Rule', judge, explain };

function judge(view: View, instance: number): Judgement {
  const task = view.rows.task(instance);
  if (task.upstream.length === 0 || task.triggerRule === 'always') return PASSED;
  const mapIndex = view.rows.mapIndex(instance);
  let setups = PASSED;
  if (task.farSetups.length > 0) {
    setups = judgeSetups(countRelevant(view, instance, task.farSetups), mapIndex);
    // Once the setups have settled the task its own rule is not asked.
    if (!setups.passed && setups.sets !== KEEP_STATE && setups.sets !== view.state(instance)) return setups;
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

function stateSetBySetups(counts: UpstreamCounts, mapIndex: number): TaskCode {
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

function explain(view: View, instance: number): Reason {
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

function idsOf(view: View, instance: number, tasks: readonly number[]): string[] {
  const dag = view.rows.run(instance).dag;
  return tasks.map((index) => dag.tasks[index]?.taskId ?? '');
}

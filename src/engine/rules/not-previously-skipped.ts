/** Not Previously Skipped: has a branch or short circuit directly upstream decided against the task? Airflow: `airflow/ti_deps/deps/not_previously_skipped_dep.py`, semantics §3.8. */
import type { Json } from '../case';
import { INSTEAD } from '../cause-fields';
import { ABSENT, isFinishedCode, SKIPPED } from '../codes';
import { rowsOf } from '../history/rows';
import { reason, settlingCheck } from './check';
import { judged, PASSED } from './judgement';
import type { View } from './view';

/** The XCom key under which branches and short circuits store what they decided. */
export const SKIP_RECORD = 'skipmixin_key';

const SKIPS = judged(false, SKIPPED);

export const notPreviouslySkipped = settlingCheck({
  name: 'Not Previously Skipped',
  reasons: [
    /** Passed: no branch or short circuit directly upstream has decided against the task. */
    'not_skipped_before',
    /** Not passed: one has. parent. */
    'skipped_before',
  ],
  judge: (view, instance) => (decidedAgainst(view, instance) === null ? PASSED : SKIPS),
  explain(view, instance) {
    const parent = decidedAgainst(view, instance);
    return parent === null ? reason('not_skipped_before') : reason('skipped_before', { parent });
  },
  settles: {
    causes: {
      /** A branch or short circuit directly upstream had decided against it. parent. */
      set_by_decision: { parent: 'any', ...INSTEAD },
    },
    isNoticed: false,
    alsoWhenAsked: true,
    causeOf: (view, instance) => ({
      code: 'set_by_decision',
      values: { parent: decidedAgainst(view, instance) ?? '' },
    }),
    answerBehind: (_, values) => reason('skipped_before', values),
  },
});

/** Whether a stored decision leaves a task out. */
export function leavesOut(record: Json | undefined, taskId: string): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  const { followed, skipped } = record;
  if (followed !== undefined) return !(Array.isArray(followed) && followed.includes(taskId));
  return Array.isArray(skipped) && skipped.includes(taskId);
}

/** The upstream task that has decided against this one, or null. */
function decidedAgainst(view: View, instance: number): string | null {
  const task = view.rows.task(instance);
  if (task.skippers.length === 0) return null;
  const run = view.rows.run(instance);
  for (const parent of task.skippers) {
    const rows = rowsOf(run, parent);
    if (!rows.some((row) => view.state(row) !== ABSENT && isFinishedCode(view.finishedState(row)))) continue;
    const other = run.dag.tasks[parent];
    // A mapped group's branch writes at its own index and is looked up at −1: its decision is lost (bug 3.3.2).
    const mapIndex = other?.isMapped ? view.rows.mapIndex(instance) : -1;
    if (leavesOut(view.xcom(run.index, parent, mapIndex, SKIP_RECORD), task.taskId))
      return other?.taskId ?? '';
  }
  return null;
}

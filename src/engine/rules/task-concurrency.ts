/** Task Concurrency: is the task below its own limits? Airflow: `airflow/ti_deps/deps/task_concurrency_dep.py`. Unlike the scheduler it leaves out queued instances. */
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';
import type { View } from './view';

export const taskConcurrency = check({
  name: 'Task Concurrency',
  reasons: [
    /** Passed: the task has no limit of its own. */
    'no_task_limit',
    /** Passed: below its limits. */
    'task_limit_open',
    /** Not passed: max_active_tis_per_dag. active, limit. */
    'task_limit_reached',
    /** Not passed: max_active_tis_per_dagrun. active, limit. */
    'task_run_limit_reached',
  ],
  judge(view, instance) {
    const { mayWaitOutside } = view.rows.task(instance);
    if (!mayWaitOutside) return PASSED;
    const { code } = find(view, instance);
    return code === 'task_limit_reached' || code === 'task_run_limit_reached' ? NOT_PASSED : PASSED;
  },
  explain: find,
});

function find(view: View, instance: number) {
  const { index, options } = view.rows.task(instance);
  const run = view.rows.run(instance);
  const { max_active_tis_per_dag: perDag, max_active_tis_per_dagrun: perRun } = options;
  if (perDag === null && perRun === null) return reason('no_task_limit');
  if (perDag !== null) {
    const active = view.activeOf(run.dag.index, index, null);
    if (active >= perDag) return reason('task_limit_reached', { active, limit: perDag });
  }
  if (perRun !== null) {
    const active = view.activeOf(run.dag.index, index, run.index);
    if (active >= perRun) return reason('task_run_limit_reached', { active, limit: perRun });
  }
  return reason('task_limit_open');
}

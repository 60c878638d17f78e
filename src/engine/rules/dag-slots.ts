/** Task Instance Slots Available: do fewer instances of the DAG run than max_active_tasks? Airflow: `airflow/ti_deps/deps/dag_ti_slots_available_dep.py`. Over all runs, unlike the scheduler's own limit (semantics §2.7). */
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const dagSlots = check({
  name: 'Task Instance Slots Available',
  reasons: [
    /** Passed. running, limit. */
    'dag_slots_open',
    /** Not passed: as many instances of the DAG run as max_active_tasks says. running, limit. */
    'dag_slots_full',
  ],
  judge(view, instance) {
    const { dag } = view.rows.run(instance);
    return view.runningOf(dag.index) < dag.maxActiveTasks ? PASSED : NOT_PASSED;
  },
  explain(view, instance) {
    const { dag } = view.rows.run(instance);
    const running = view.runningOf(dag.index);
    const code = running < dag.maxActiveTasks ? 'dag_slots_open' : 'dag_slots_full';
    return reason(code, { running, limit: dag.maxActiveTasks });
  },
});

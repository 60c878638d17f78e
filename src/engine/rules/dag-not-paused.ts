/** Dag Not Paused. Airflow: `airflow/ti_deps/deps/dag_unpaused_dep.py`, semantics §2.10. */
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const dagNotPaused = check({
  name: 'Dag Not Paused',
  reasons: [
    /** Passed. */
    'dag_not_paused',
    /** Not passed. dag. */
    'dag_paused',
  ],
  judge: (view, instance) => (view.isPaused(view.rows.run(instance).dag.index) ? NOT_PASSED : PASSED),
  explain(view, instance) {
    const { dag } = view.rows.run(instance);
    return view.isPaused(dag.index) ? reason('dag_paused', { dag: dag.dagId }) : reason('dag_not_paused');
  },
});

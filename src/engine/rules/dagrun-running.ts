/** Dagrun Running: does its run run? Airflow: `airflow/ti_deps/deps/dagrun_exists_dep.py`. */
import { RUN_RUNNING, runStateName } from '../codes';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const dagrunRunning = check({
  name: 'Dagrun Running',
  reasons: [
    /** Passed. */
    'run_running',
    /** Not passed. state. */
    'run_not_running',
  ],
  judge: (view, instance) =>
    view.runState(view.rows.runIndex(instance)) === RUN_RUNNING ? PASSED : NOT_PASSED,
  explain(view, instance) {
    const state = view.runState(view.rows.runIndex(instance));
    return state === RUN_RUNNING
      ? reason('run_running')
      : reason('run_not_running', { state: runStateName(state) });
  },
});

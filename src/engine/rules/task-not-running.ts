/** Task Instance Not Running. Airflow: `airflow/ti_deps/deps/task_not_running_dep.py`. */
import { RUNNING } from '../codes';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const taskNotRunning = check({
  name: 'Task Instance Not Running',
  reasons: [
    /** Passed. */
    'not_running',
    /** Not passed. */
    'running_already',
  ],
  judge: (view, instance) => (view.state(instance) === RUNNING ? NOT_PASSED : PASSED),
  explain: (view, instance) => reason(view.state(instance) === RUNNING ? 'running_already' : 'not_running'),
});

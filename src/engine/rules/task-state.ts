/** Task Instance State and Task Instance Not Running: can it be queued from the state in which it is? Airflow: `airflow/ti_deps/deps/valid_state_dep.py` and `…/task_not_running_dep.py`. */
import { RUNNING, SCHEDULED, taskStateName } from '../codes';
import { reason, type Check } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const taskState: Check = {
  name: 'Task Instance State',
  judge: (view, instance) => (view.state(instance) === SCHEDULED ? PASSED : NOT_PASSED),
  explain(view, instance) {
    const state = view.state(instance);
    const code = state === SCHEDULED ? 'state_can_queue' : 'state_cannot_queue';
    return reason(code, { state: taskStateName(state) ?? 'none' });
  },
};

export const taskNotRunning: Check = {
  name: 'Task Instance Not Running',
  judge: (view, instance) => (view.state(instance) === RUNNING ? NOT_PASSED : PASSED),
  explain: (view, instance) => reason(view.state(instance) === RUNNING ? 'running_already' : 'not_running'),
};

/** Task Instance State: can it be queued from the state in which it is? Airflow: `airflow/ti_deps/deps/valid_state_dep.py`. */
import { SCHEDULED, taskStateName } from '../codes';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const taskState = check({
  name: 'Task Instance State',
  reasons: [
    /** Passed: it is scheduled, the only state from which it can be queued. state. */
    'state_can_queue',
    /** Not passed. state. */
    'state_cannot_queue',
  ],
  judge: (view, instance) => (view.state(instance) === SCHEDULED ? PASSED : NOT_PASSED),
  explain(view, instance) {
    const state = view.state(instance);
    const code = state === SCHEDULED ? 'state_can_queue' : 'state_cannot_queue';
    return reason(code, { state: taskStateName(state) ?? 'none' });
  },
});

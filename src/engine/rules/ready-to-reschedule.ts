/** Ready To Reschedule: is it time for a sensor's next poke? Airflow: `airflow/ti_deps/deps/ready_to_reschedule.py`, semantics §11.1. */
import { UP_FOR_RESCHEDULE } from '../codes';
import { isoDate } from '../dates';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const readyToReschedule = check({
  name: 'Ready To Reschedule',
  reasons: [
    /** Passed: it is not a sensor between two pokes. */
    'not_rescheduled',
    /** Passed: the time of the next poke has come. at. */
    'poke_due',
    /** Not passed: it has not. at, seconds (left). */
    'poke_later',
  ],
  judge(view, instance, options) {
    if (options?.ignoreWaits || (options?.own ?? view.state(instance)) !== UP_FOR_RESCHEDULE) return PASSED;
    return view.nowMs >= view.rescheduleMs(instance) ? PASSED : NOT_PASSED;
  },
  explain(view, instance) {
    if (view.state(instance) !== UP_FOR_RESCHEDULE) return reason('not_rescheduled');
    const atMs = view.rescheduleMs(instance);
    if (view.nowMs >= atMs) return reason('poke_due', { at: isoDate(atMs) });
    return reason('poke_later', { at: isoDate(atMs), seconds: (atMs - view.nowMs) / 1000 });
  },
});

/** Ready To Reschedule: is it time for a sensor's next poke? Airflow: `airflow/ti_deps/deps/ready_to_reschedule.py`, semantics §11.1. */
import { UP_FOR_RESCHEDULE } from '../codes';
import { isoDate } from '../dates';
import { reason, type Check } from './check';
import { NOT_PASSED, PASSED } from './judgement';

export const readyToReschedule: Check = {
  name: 'Ready To Reschedule',
  judge(view, instance, options) {
    if (options?.ignoreWaits || view.state(instance) !== UP_FOR_RESCHEDULE) return PASSED;
    return view.nowMs >= view.rescheduleMs(instance) ? PASSED : NOT_PASSED;
  },
  explain(view, instance) {
    if (view.state(instance) !== UP_FOR_RESCHEDULE) return reason('not_rescheduled');
    const atMs = view.rescheduleMs(instance);
    if (view.nowMs >= atMs) return reason('poke_due', { at: isoDate(atMs) });
    return reason('poke_later', { at: isoDate(atMs), seconds: (atMs - view.nowMs) / 1000 });
  },
};

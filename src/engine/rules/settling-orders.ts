/**
 * The orders in which Airflow may ask the checks that give a task instance its state. `TaskInstance.get_failed_dep_statuses`
 * in `airflow/models/taskinstance.py` walks a set that is sorted by memory address: where two checks set different
 * states in one look, the last one wins, and which one is the last differs from process to process.
 */
import { KEEP_STATE, type StateToSet } from '../codes';
import { SCHEDULING_CHECKS, type CheckOptions, type KnownCheck, type View } from './index';

/** The scheduling checks in one of these orders. */
export type SettlingOrder = readonly KnownCheck[];

/** All orders, the engine's own first. Only those that can give a state change places. */
export const SETTLING_ORDERS: readonly SettlingOrder[] = permutations(
  SCHEDULING_CHECKS.filter((check) => check.settles),
).map((order) => {
  const next = order.values();
  return SCHEDULING_CHECKS.map((check) => (check.settles ? (next.next().value ?? check) : check));
});

/** The states that a look of the scheduler may give an instance, one or none for each order; KEEP_STATE: it keeps its own. */
export function possibleOutcomes(view: View, instance: number, options?: CheckOptions): StateToSet[] {
  const outcomes = SETTLING_ORDERS.map((order) => {
    let own: StateToSet = KEEP_STATE;
    for (const check of order) {
      if (!check.settles) continue;
      const { sets } = check.judge(view, instance, own === KEEP_STATE ? options : { ...options, own });
      if (sets !== KEEP_STATE) own = sets;
    }
    return own;
  });
  return [...new Set(outcomes)];
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

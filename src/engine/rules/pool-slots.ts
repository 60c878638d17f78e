/** Pool Slots Available: has the task's pool room for it? Airflow: `airflow/ti_deps/deps/pool_slots_available_dep.py`, semantics §2.7. */
import { DEFERRED, QUEUED, RUNNING } from '../codes';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';
import type { View } from './view';

export const poolSlots = check({
  name: 'Pool Slots Available',
  reasons: [
    /** Passed. pool, open, slots (needed), total (null: no limit). */
    'pool_open',
    /** Not passed: too few slots are free. pool, open, slots, total. */
    'pool_full',
    /** Not passed: there is no such pool. pool. */
    'pool_missing',
  ],
  judge(view, instance) {
    const found = find(view, instance);
    return found !== null && found.open >= found.slots ? PASSED : NOT_PASSED;
  },
  explain(view, instance) {
    const found = find(view, instance);
    const { pool } = view.rows.task(instance).options;
    if (found === null) return reason('pool_missing', { pool });
    const { open, slots, total } = found;
    const figures = { pool, slots, open: finite(open), total: finite(total) };
    return reason(open >= slots ? 'pool_open' : 'pool_full', figures);
  },
});

/** Null stands for no limit. */
function finite(slots: number): number | null {
  return Number.isFinite(slots) ? slots : null;
}

/** Open slots, its own counted as open; null if there is no such pool. */
function find(view: View, instance: number): { open: number; slots: number; total: number } | null {
  const { pool: name, pool_slots: slots } = view.rows.task(instance).options;
  const index = view.plan.poolIndex.get(name);
  const pool = index === undefined ? undefined : view.plan.pools[index];
  if (index === undefined || !pool) return null;
  const state = view.state(instance);
  const isInside = state === RUNNING || state === QUEUED || (state === DEFERRED && pool.includesDeferred);
  return { open: pool.slots - view.poolUse(index) + (isInside ? slots : 0), slots, total: pool.slots };
}

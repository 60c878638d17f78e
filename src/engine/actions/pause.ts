/** Pausing and unpausing a DAG. semantics §2.10. */
import type { Simulation } from '../simulation';
import { dagOf, knowsFields, refused, type Do } from './request';

const set =
  (paused: boolean): Do =>
  (sim: Simulation, action) => {
    if (!knowsFields(action, [])) return refused(422, 'bad_request');
    const dag = dagOf(sim, action);
    if (!dag) return refused(404, 'no_such_dag');
    sim.world.setPaused(dag.index, paused, 'switched', {});
    return undefined;
  };

export const pause = set(true);
export const unpause = set(false);

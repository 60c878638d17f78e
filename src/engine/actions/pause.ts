/** Pausing and unpausing a DAG. semantics §2.10. */
import type { Simulation } from '../simulation';
import { action } from './action';
import { dagOf, refused, type Refused } from './request';

export const pause = action({
  name: 'pause',
  fields: { dag_id: 'text' },
  do: (sim, { dag_id }) => set(sim, dag_id, true),
});

export const unpause = action({
  name: 'unpause',
  fields: { dag_id: 'text' },
  do: (sim, { dag_id }) => set(sim, dag_id, false),
});

function set(sim: Simulation, dagId: string | null = null, paused: boolean): Refused | undefined {
  const dag = dagOf(sim, { dag_id: dagId });
  if (!dag) return refused(404, 'no_such_dag');
  sim.world.setPaused(dag.index, paused, 'switched', {});
  return undefined;
}

/** Lays a scenario's change over a case. Pure: neither is touched. */
import type { Case, DagSpec, TaskSpec } from '../../engine';
import type { ScenarioChange } from '../lesson';
import { own } from '../own';

/** The case with the change applied: options are merged, lists (DAGs, edges, attempts, actions) replaced. */
export function applyChange(base: Case, change: ScenarioChange): Case {
  const changed = {
    ...base,
    ...defined({ clock: change.clock, actions: change.actions, until: change.until }),
    dags: (change.dags ?? base.dags).map((dag) => changeDag(dag as DagSpec, change)),
  } as Case;
  if (change.settings)
    changed.settings = { ...base.settings, ...change.settings } as NonNullable<Case['settings']>;
  if (change.pools) changed.pools = { ...base.pools, ...change.pools } as NonNullable<Case['pools']>;
  return changed;
}

function changeDag(dag: DagSpec, change: ScenarioChange): DagSpec {
  const id = dag.dag_id;
  const tasks = own(change.tasks, id);
  const edges = own(change.edges, id);
  const behaviour = own(change.behaviour, id);
  return {
    ...dag,
    ...(own(change.dag_options, id) as Partial<DagSpec> | undefined),
    ...(tasks && { tasks: dag.tasks.map((task) => ({ ...task, ...own(tasks, task.task_id) }) as TaskSpec) }),
    ...(edges && { edges }),
    ...(behaviour && { behaviour: { ...dag.behaviour, ...behaviour } as NonNullable<DagSpec['behaviour']> }),
  };
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

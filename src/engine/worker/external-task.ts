/** ExternalTaskSensor: waits for a run of another DAG, or for tasks in it, at the same logical date. Airflow: `airflow/providers/standard/sensors/external_task.py`, semantics §11.3. */
import { ABSENT, runStateName, taskStateName } from '../codes';
import { rowsOf } from '../history/rows';
import { toMs } from '../settings';
import type { World } from '../world/world';
import { failure, skipped } from './outcome';
import type { Poke } from './sensor';

export function pokeExternalTask(world: World, instance: number): Poke {
  const { spec } = world.rows.task(instance);
  const run = world.rows.run(instance);
  const tasks = spec.external_task_ids?.length
    ? spec.external_task_ids
    : spec.external_task_id === undefined
      ? []
      : [spec.external_task_id];
  const dateMs = (run.logicalMs ?? run.runAfterMs) - toMs(spec.execution_delta ?? 0);
  const count = (states: readonly string[]) =>
    countExternal(world, spec.external_dag_id ?? '', tasks, dateMs, states);
  if (new Set(tasks).size < tasks.length) return failure('poke_error');
  if (spec.failed_states?.length && count(spec.failed_states) > 0)
    return spec.soft_fail ? skipped('external_failed', 'soft_fail') : failure('external_failed');
  if (spec.skipped_states?.length && count(spec.skipped_states) > 0) return skipped();
  const allowed = spec.allowed_states?.length ? spec.allowed_states : ['success'];
  return count(allowed) / Math.max(1, tasks.length) === 1;
}

/** Runs, or task instances, of another DAG at a logical date that are in one of some states. */
function countExternal(
  world: World,
  dagId: string,
  taskIds: readonly string[],
  dateMs: number,
  states: readonly string[],
): number {
  const dag = world.plan.dags[world.plan.dagIndex.get(dagId) ?? -1];
  if (!dag) return 0;
  const runs = world.runsOf(dag.index).filter((run) => run.logicalMs === dateMs);
  if (taskIds.length === 0)
    return runs.filter((run) => states.includes(runStateName(world.runState(run.index)))).length;
  const tasks = taskIds.flatMap((id) => dag.indexOf(id) ?? []);
  const rows = runs.flatMap((run) => tasks.flatMap((task) => rowsOf(run, task)));
  return rows.filter((row) => {
    const state = world.state(row);
    return state !== ABSENT && states.includes(taskStateName(state) ?? 'null');
  }).length;
}

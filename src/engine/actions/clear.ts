/** Clearing tasks. Airflow: `post_clear_task_instances` in `airflow/api_fastapi/core_api/routes/public/task_instances.py`, semantics §13.1. */
import { FAILED, RUNNING, UPSTREAM_FAILED } from '../codes';
import { subset } from '../dag/subset';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { clearInstances } from './clear-instances';
import { dagOf, dateField, flag, knowsFields, refused, runOf, type Do } from './request';
import { addRelatives, readTargets, type Targets } from './targets';

const FIELDS = [
  'task_ids',
  'only_failed',
  'only_running',
  'reset_dag_runs',
  'start_date',
  'end_date',
  'include_upstream',
  'include_downstream',
  'include_future',
  'include_past',
  'run_on_latest_version',
  'prevent_running_task',
  'note',
  'dry_run',
];

export const clear: Do = (sim, action) => {
  const dag = dagOf(sim, action);
  if (!knowsFields(action, FIELDS)) return refused(422, 'bad_request');
  if (flag(action, 'only_failed') && flag(action, 'only_running')) return refused(422, 'bad_request');
  if (Array.isArray(action['task_ids']) && action['task_ids'].length === 0)
    return refused(422, 'bad_request');
  if (!dag) return refused(404, 'no_such_dag');
  const [past, future] = [flag(action, 'include_past'), flag(action, 'include_future')];
  const [up, down] = [flag(action, 'include_upstream'), flag(action, 'include_downstream')];
  const run = typeof action.run_id === 'string' ? runOf(sim, action) : null;
  if (run === undefined) return refused(404, 'no_such_run');
  const logicalMs = run?.facts.logicalMs ?? null;
  if (run && (past || future) && logicalMs === null) return refused(400, 'no_logical_date');

  const targets = readTargets(dag, action['task_ids']);
  if (targets && run) {
    if (up) addRelatives(sim, run.facts, targets, 'upstream');
    if (down) addRelatives(sim, run.facts, targets, 'downstream');
  } else if (targets && (up || down)) {
    const tasks = [...targets.tasks, ...targets.indexes.keys()];
    for (const task of subset(dag, tasks, { upstream: up, downstream: down, onlyRelatives: true }))
      targets.tasks.add(task);
  }
  if (targets) {
    // Setups and teardowns go with the tasks, all their map indexes (semantics §18).
    const tasks = new Set([...targets.tasks, ...targets.indexes.keys()]);
    for (const task of subset(dag, tasks)) if (!tasks.has(task)) targets.tasks.add(task);
  }

  const fromMs = past ? -Infinity : (logicalMs ?? dateField(action, 'start_date') ?? -Infinity);
  const toMs = future ? Infinity : (logicalMs ?? dateField(action, 'end_date') ?? Infinity);
  const runs = run && !past && !future ? [run] : runsBetween(sim, dag.index, fromMs, toMs);
  const onlyFailed = flag(action, 'only_failed', true);
  const onlyRunning = flag(action, 'only_running');
  const instances = instancesOfTargets(sim, runs, targets).filter((instance) => {
    const state = sim.world.state(instance);
    if (!onlyFailed && !onlyRunning) return true;
    if (onlyFailed && (state === FAILED || state === UPSTREAM_FAILED)) return true;
    return onlyRunning && state === RUNNING;
  });
  if (flag(action, 'dry_run')) return undefined;
  const isRunning = instances.some((instance) => sim.world.state(instance) === RUNNING);
  if (flag(action, 'prevent_running_task') && isRunning) return refused(409, 'task_running');
  clearInstances(sim, instances, 'cleared', {}, flag(action, 'reset_dag_runs', true));
  return undefined;
};

/** Runs by logical date, both ends included; without limits also those without a date. */
export function runsBetween(sim: Simulation, dag: number, fromMs: number, toMs: number): LiveRun[] {
  return sim.world
    .runsOf(dag)
    .filter(({ logicalMs }) => {
      if (logicalMs === null) return fromMs === -Infinity && toMs === Infinity;
      return fromMs <= logicalMs && logicalMs <= toMs;
    })
    .map(({ index }) => sim.world.run(index));
}

/** The existing instances of the targets; null stands for all. */
export function instancesOfTargets(
  sim: Simulation,
  runs: readonly LiveRun[],
  targets: Targets | null,
): number[] {
  return runs.flatMap((run) =>
    run.facts.dag.tasks.flatMap((task) =>
      sim.world
        .existing(run, task.index)
        .filter((row) => targets === null || targets.has(task.index, sim.world.rows.mapIndex(row))),
    ),
  );
}

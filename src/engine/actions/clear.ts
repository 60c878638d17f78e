/** Clearing tasks. Airflow: `post_clear_task_instances` in `airflow/api_fastapi/core_api/routes/public/task_instances.py`, semantics §13.1. */
import { FAILED, RUNNING, UPSTREAM_FAILED } from '../codes';
import { subset } from '../dag/subset';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { action, type SpecOf } from './action';
import { clearInstances } from './clear-instances';
import { dagOf, msOf, refused, runOf, type Refused } from './request';
import { addRelatives, readTargets, type Targets } from './targets';

const FIELDS = {
  dag_id: 'text',
  run_id: 'text',
  task_ids: 'tasks',
  only_failed: 'flag',
  only_running: 'flag',
  reset_dag_runs: 'flag',
  start_date: 'date',
  end_date: 'date',
  include_upstream: 'flag',
  include_downstream: 'flag',
  include_future: 'flag',
  include_past: 'flag',
  run_on_latest_version: 'flag',
  prevent_running_task: 'flag',
  note: 'text',
  dry_run: 'flag',
} as const;

export const clear = action({ name: 'clear', fields: FIELDS, do: clearTasks });

function clearTasks(sim: Simulation, request: Readonly<SpecOf<'clear', typeof FIELDS>>): Refused | undefined {
  const dag = dagOf(sim, request);
  if (request.only_failed && request.only_running) return refused(422, 'bad_request');
  if (request.task_ids?.length === 0) return refused(422, 'bad_request');
  if (!dag) return refused(404, 'no_such_dag');
  const { include_past: past = false, include_future: future = false } = request;
  const { include_upstream: up = false, include_downstream: down = false } = request;
  const run = typeof request.run_id === 'string' ? runOf(sim, request) : null;
  if (run === undefined) return refused(404, 'no_such_run');
  const logicalMs = run?.facts.logicalMs ?? null;
  if (run && (past || future) && logicalMs === null) return refused(400, 'no_logical_date');

  const targets = readTargets(dag, request.task_ids);
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

  const fromMs = past ? -Infinity : (logicalMs ?? msOf(request.start_date) ?? -Infinity);
  const toMs = future ? Infinity : (logicalMs ?? msOf(request.end_date) ?? Infinity);
  const runs = run && !past && !future ? [run] : runsBetween(sim, dag.index, fromMs, toMs);
  const { only_failed: onlyFailed = true, only_running: onlyRunning = false } = request;
  const instances = instancesOfTargets(sim, runs, targets).filter((instance) => {
    const state = sim.world.state(instance);
    if (!onlyFailed && !onlyRunning) return true;
    if (onlyFailed && (state === FAILED || state === UPSTREAM_FAILED)) return true;
    return onlyRunning && state === RUNNING;
  });
  if (request.dry_run) return undefined;
  const isRunning = instances.some((instance) => sim.world.state(instance) === RUNNING);
  if (request.prevent_running_task && isRunning) return refused(409, 'task_running');
  clearInstances(sim, instances, 'cleared', {}, request.reset_dag_runs ?? true);
  return undefined;
}

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

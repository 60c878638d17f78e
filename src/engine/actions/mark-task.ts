/** Marking a task success, failed or skipped. Airflow: `set_task_instance_state` in `airflow/serialization/definitions/dag.py`, `airflow/api/common/mark_tasks.py`, semantics §13.2. */
import { ABSENT, FAILED, SKIPPED, SUCCESS, UPSTREAM_FAILED, type TaskCode } from '../codes';
import type { PlannedDag } from '../dag/planned';
import { reachable } from '../dag/relatives';
import { subset } from '../dag/subset';
import { rowAt } from '../history/rows';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { action, type SpecOf } from './action';
import { clearInstances } from './clear-instances';
import { instancesOfTargets, runsBetween } from './clear';
import { dagOf, refused, runOf, type Refused } from './request';
import { Targets } from './targets';

const STATES: Readonly<Record<string, TaskCode>> = { success: SUCCESS, failed: FAILED, skipped: SKIPPED };

const FIELDS = {
  dag_id: 'text',
  run_id: 'text',
  task_id: 'text',
  map_index: 'whole',
  new_state: 'text',
  include_upstream: 'flag',
  include_downstream: 'flag',
  include_future: 'flag',
  include_past: 'flag',
  note: 'text',
} as const;

export const markTask = action({ name: 'mark_task', fields: FIELDS, do: mark });

function mark(sim: Simulation, request: Readonly<SpecOf<'mark_task', typeof FIELDS>>): Refused | undefined {
  const dag = dagOf(sim, request);
  const given = request.new_state ?? undefined;
  const state = given === undefined ? undefined : STATES[given.toLowerCase()];
  if (state === undefined && given !== undefined) return refused(422, 'bad_request');
  if (!dag) return refused(404, 'no_such_dag');
  const task = dag.indexOf(request.task_id ?? '');
  if (task === undefined) return refused(404, 'no_such_task');
  const run = runOf(sim, request);
  const mapIndex = request.map_index ?? null;
  if (!run || !hasInstance(sim, run, task, mapIndex)) return refused(404, 'no_such_task');
  if (state === undefined) return undefined;

  const { include_past: past = false, include_future: future = false } = request;
  const targets = new Targets();
  if (mapIndex === null) targets.tasks.add(task);
  else targets.addIndex(task, mapIndex);
  const relatives = (direction: 'upstream' | 'downstream') =>
    reachable(
      [task],
      dag.tasks.map((one) => one[direction]),
    );
  if (request.include_downstream)
    for (const below of relatives('downstream')) if (!dag.tasks[below]?.isTeardown) targets.tasks.add(below);
  if (request.include_upstream) for (const above of relatives('upstream')) targets.tasks.add(above);

  const runs = runsToMark(sim, dag, run, past, future);
  const changing = instancesOfTargets(sim, runs, targets).filter((row) => sim.world.state(row) !== state);
  if (changing.length === 0) return refused(409, 'already_in_state');
  for (const row of changing) sim.world.setState(row, state, 'marked', {});
  reviveDownstream(sim, dag, task, run, past, future);
  return undefined;
}

function hasInstance(sim: Simulation, run: LiveRun, task: number, mapIndex: number | null): boolean {
  if (mapIndex === null) return sim.world.existing(run, task).length > 0;
  const row = rowAt(run.facts, task, mapIndex);
  return row >= 0 && sim.world.state(row) !== ABSENT;
}

/** Airflow: `get_run_ids`. On a schedule only runs of its ticks are found, besides the run itself. */
function runsToMark(
  sim: Simulation,
  dag: PlannedDag,
  run: LiveRun,
  past: boolean,
  future: boolean,
): LiveRun[] {
  const { logicalMs } = run.facts;
  if (logicalMs === null || (!past && !future)) return [run];
  const { timetable } = dag;
  const dates = sim.world.runsOf(dag.index).flatMap((other) => other.logicalMs ?? []);
  const fromMs = past ? Math.min(...dates) : logicalMs;
  const toMs = future ? Math.max(...dates) : logicalMs;
  const runs = runsBetween(sim, dag.index, fromMs, toMs);
  if (!timetable.canBeScheduled) return runs;
  if (!timetable.isPeriodic) return [run];
  const ticks = new Set([logicalMs]);
  for (const tick of timetable.runsBetween(fromMs, toMs)) ticks.add(tick.logicalDateMs);
  return runs.filter((other) => other.facts.logicalMs !== null && ticks.has(other.facts.logicalMs));
}

/** What had failed below, or not run because of a failure, can run again; skipped tasks stay skipped. */
function reviveDownstream(
  sim: Simulation,
  dag: PlannedDag,
  task: number,
  run: LiveRun,
  past: boolean,
  future: boolean,
): void {
  const targets = new Targets();
  for (const one of subset(dag, [task], { downstream: true })) if (one !== task) targets.tasks.add(one);
  const logicalMs = run.facts.logicalMs ?? 0;
  const runs =
    !past && !future
      ? [run]
      : runsBetween(sim, dag.index, past ? -Infinity : logicalMs, future ? Infinity : logicalMs);
  const failed = instancesOfTargets(sim, runs, targets).filter((row) => {
    const state = sim.world.state(row);
    return state === FAILED || state === UPSTREAM_FAILED;
  });
  clearInstances(sim, failed, 'cleared_by_mark', { task: dag.tasks[task]?.taskId ?? '' });
}

/** Marking a task success, failed or skipped. Airflow: `set_task_instance_state` in `airflow/serialization/definitions/dag.py`, `airflow/api/common/mark_tasks.py`, semantics §13.2. */
import { ABSENT, FAILED, SKIPPED, SUCCESS, UPSTREAM_FAILED, type TaskCode } from '../codes';
import type { PlannedDag } from '../dag/planned';
import { reachable } from '../dag/relatives';
import { subset } from '../dag/subset';
import { rowAt } from '../history/rows';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { clearInstances } from './clear-instances';
import { instancesOfTargets, runsBetween } from './clear';
import { dagOf, flag, knowsFields, refused, runOf, type Do } from './request';
import { Targets } from './targets';

const STATES: Readonly<Record<string, TaskCode>> = { success: SUCCESS, failed: FAILED, skipped: SKIPPED };
const FIELDS = [
  'new_state',
  'include_upstream',
  'include_downstream',
  'include_future',
  'include_past',
  'note',
];

export const markTask: Do = (sim, action) => {
  const dag = dagOf(sim, action);
  const given = action['new_state'];
  const state = typeof given === 'string' ? STATES[given.toLowerCase()] : undefined;
  if (!knowsFields(action, FIELDS) || (state === undefined && given !== undefined))
    return refused(422, 'bad_request');
  if (!dag) return refused(404, 'no_such_dag');
  const task = dag.indexOf(String(action['task_id'] ?? ''));
  if (task === undefined) return refused(404, 'no_such_task');
  const run = runOf(sim, action);
  const mapIndex = typeof action['map_index'] === 'number' ? action['map_index'] : null;
  if (!run || !hasInstance(sim, run, task, mapIndex)) return refused(404, 'no_such_task');
  if (state === undefined) return undefined;

  const [past, future] = [flag(action, 'include_past'), flag(action, 'include_future')];
  const targets = new Targets();
  if (mapIndex === null) targets.tasks.add(task);
  else targets.addIndex(task, mapIndex);
  const relatives = (direction: 'upstream' | 'downstream') =>
    reachable(
      [task],
      dag.tasks.map((one) => one[direction]),
    );
  if (flag(action, 'include_downstream'))
    for (const below of relatives('downstream')) if (!dag.tasks[below]?.isTeardown) targets.tasks.add(below);
  if (flag(action, 'include_upstream')) for (const above of relatives('upstream')) targets.tasks.add(above);

  const runs = runsToMark(sim, dag, run, past, future);
  const changing = instancesOfTargets(sim, runs, targets).filter((row) => sim.world.state(row) !== state);
  if (changing.length === 0) return refused(409, 'already_in_state');
  for (const row of changing) sim.world.setState(row, state, 'marked', {});
  reviveDownstream(sim, dag, task, run, past, future);
  return undefined;
};

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

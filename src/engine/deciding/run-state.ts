/** Whether a run is over, and how. Airflow: `update_state` in `airflow/models/dagrun.py`, semantics §5. */
import {
  FAILED,
  isFinishedCode,
  NONE,
  REMOVED,
  RUN_FAILED,
  RUN_SUCCESS,
  SKIPPED,
  SUCCESS,
  UPSTREAM_FAILED,
} from '../codes';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import type { World } from '../world/world';
import { judgeInstance } from './judge-instance';
import type { Pass } from './pass';

export function endRunIfOver(sim: Simulation, pass: Pass): void {
  const { world } = sim;
  const { run } = pass;
  let unfinished = pass.expanded ? leftOver(pass) : pass.unfinishedBefore;
  let canGoOn = true;
  if (mayBeDeadlocked(run, unfinished) && pass.ready.length === 0 && !pass.changed && !pass.expanded) {
    const { found, changed } = findsRunnable(world, run);
    canGoOn = found;
    if (changed) unfinished = leftOver(pass);
  }
  if (unfinished === 0) return endByLeaves(sim, pass);
  if (canGoOn || !mayBeDeadlocked(run, unfinished)) return;
  const tasks = unfinishedTasks(world, run);
  world.setRunState(run, RUN_FAILED, 'deadlocked', { tasks });
}

/** Instances that were unfinished when the pass began and still are; rows made in it do not count (semantics §18). */
function leftOver(pass: Pass): number {
  let settled = 0;
  for (const row of pass.run.justFinished) if (!pass.made.has(row)) settled += 1;
  return pass.unfinishedBefore - settled;
}

/** Only a run whose instances wait for nothing outside it, and for no trigger, can be deadlocked. */
function mayBeDeadlocked(run: LiveRun, unfinished: number): boolean {
  return unfinished > 0 && run.waitingOutside === 0 && run.deferred === 0;
}

/** Whether an instance that is not over has all checks passed, retry and reschedule waits left aside. */
function findsRunnable(world: World, run: LiveRun): { readonly found: boolean; readonly changed: boolean } {
  const first = run.firstBusy(world);
  if (first === null) return { found: false, changed: false };
  const { isMet, changed } = judgeInstance(world, first, { ignoreWaits: true });
  if (isMet) return { found: true, changed };
  let anyChanged = changed;
  for (const instance of busyInOrder(world, run, first)) {
    const verdict = judgeInstance(world, instance, { ignoreWaits: true });
    anyChanged ||= verdict.changed;
    if (verdict.isMet) return { found: true, changed: anyChanged };
  }
  return { found: false, changed: anyChanged };
}

/** Unfinished instances that have been scheduled at least once, in the scheduler's order, without the first. */
function busyInOrder(world: World, run: LiveRun, first: number): number[] {
  const { dag } = run.facts;
  return dag.byRank
    .flatMap((task) => world.existing(run, task))
    .filter((row) => {
      const state = world.state(row);
      return row !== first && state !== NONE && !isFinishedCode(state);
    });
}

function endByLeaves(sim: Simulation, pass: Pass): void {
  const { world } = sim;
  const { run } = pass;
  const { dag } = run.facts;
  const leaves = dag.tasks.filter((task) => task.isLeaf);
  const rows = leaves
    .flatMap((task) => world.existing(run, task.index))
    .filter((row) => !pass.made.has(row) && world.state(row) !== REMOVED);
  const failed = rows.filter((row) => {
    const state = world.state(row);
    return state === FAILED || state === UPSTREAM_FAILED;
  });
  const idsOf = (some: readonly number[]) => [...new Set(some.map((row) => world.rows.task(row).taskId))];
  if (failed.length > 0) {
    world.setRunState(run, RUN_FAILED, 'leaves_failed', { tasks: idsOf(failed) });
    pauseAfterFailures(sim, run);
  } else if (rows.every((row) => world.state(row) === SUCCESS || world.state(row) === SKIPPED)) {
    world.setRunState(run, RUN_SUCCESS, 'leaves_succeeded', { tasks: idsOf(rows) });
  }
}

/** max_consecutive_failed_dag_runs: the newest so many runs by run_after, of any type, all failed. */
function pauseAfterFailures(sim: Simulation, run: LiveRun): void {
  const { world } = sim;
  const { dag } = run.facts;
  const count = dag.maxConsecutiveFailedRuns;
  if (count <= 0) return;
  const newest = world
    .runsOf(dag.index)
    .toSorted((a, b) => b.runAfterMs - a.runAfterMs || b.index - a.index)
    .slice(0, count);
  if (newest.length < count || newest.some(({ index }) => world.runState(index) !== RUN_FAILED)) return;
  world.setPaused(dag.index, true, 'failed_in_a_row', { count });
}

function unfinishedTasks(world: World, run: LiveRun): string[] {
  const { tasks } = run.facts.dag;
  return tasks
    .filter((task) => world.existing(run, task.index).some((row) => !isFinishedCode(world.state(row))))
    .map((task) => task.taskId);
}

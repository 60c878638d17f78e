/** create_runs: scheduled and asset-triggered runs, at most one a DAG. Airflow: `_create_dagruns_for_dags` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.3 and §6.8. */
import { assetsIn, conditionHolds } from '../assets/condition';
import { isRunFinished } from '../codes';
import type { PlannedDag } from '../dag/planned';
import { madeUpRunId, makeRun } from '../make-run';
import type { Simulation } from '../simulation';
import { planNextRun, updateIsFull } from './next-run';
import { phase } from './phase';

export const createRuns = phase('create_runs', (sim) => {
  if (!sim.plan.settings.makesScheduledRuns) return;
  const { nowMs } = sim.world;
  const byAssets = sim.assets.areAwaited
    ? new Set(sim.plan.dags.filter((dag) => isReadyByAssets(sim, dag)))
    : NO_DAGS;
  const candidates = sim.plan.dags.filter((dag) => {
    const record = sim.dags[dag.index];
    if (!record || record.isFull || sim.world.isPaused(dag.index)) return false;
    return byAssets.has(dag) || (record.next !== null && record.next.runAfterMs <= nowMs);
  });
  if (candidates.length === 0) return;
  const dueMs = (dag: PlannedDag) => sim.dags[dag.index]?.next?.runAfterMs ?? -Infinity;
  const chosen = candidates
    .toSorted((a, b) => compare(dueMs(a), dueMs(b)))
    .slice(0, sim.plan.settings.dagsToCreateRunsFor);
  for (const dag of chosen) if (!byAssets.has(dag)) createScheduled(sim, dag);
  for (const dag of chosen) if (byAssets.has(dag)) createByAssets(sim, dag);
});

const NO_DAGS: ReadonlySet<PlannedDag> = new Set();

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function createScheduled(sim: Simulation, dag: PlannedDag): void {
  const { world } = sim;
  const next = sim.dags[dag.index]?.next;
  if (!next) return;
  // Where the date is taken, by a run made by hand say, only the next date moves on.
  const taken = world.runsOf(dag.index).find((run) => run.logicalMs === next.logicalDateMs);
  if (taken) return planNextRun(sim, dag, taken);
  const run = makeRun(
    world,
    {
      dag,
      runId: madeUpRunId('scheduled', next.runAfterMs),
      type: 'scheduled',
      logicalMs: next.logicalDateMs,
      interval: next.dataInterval,
      runAfterMs: next.runAfterMs,
    },
    'schedule_due',
    {},
  );
  planNextRun(sim, dag, run.facts);
  updateIsFull(sim, dag);
}

/** Whether the DAG's asset condition holds and it has room for a run. Backfill runs count here. */
function isReadyByAssets(sim: Simulation, dag: PlannedDag): boolean {
  const { assets } = dag.timetable;
  const queue = sim.assets.queueOf(dag.index);
  if (assets === null || queue.size === 0 || !conditionHolds(assets, (asset) => queue.has(asset)))
    return false;
  const active = sim.world
    .runsOf(dag.index)
    .filter(({ index }) => !isRunFinished(sim.world.runState(index))).length;
  return active === 0 || active < dag.maxActiveRuns;
}

function createByAssets(sim: Simulation, dag: PlannedDag): void {
  const { world, plan } = sim;
  const queue = sim.assets.queueOf(dag.index);
  const assets = [...queue.keys()];
  const runAfterMs = Math.max(...queue.values());
  const earlier = world
    .runsOf(dag.index)
    .filter((run) => world.runType(run.index) === 'asset_triggered' && run.runAfterMs < runAfterMs)
    .map((run) => run.runAfterMs);
  // A first run takes what came since the DAG began to wait for its assets; with catchup all there is.
  const sinceMs = earlier.length > 0 ? Math.max(...earlier) : dag.catchup ? -Infinity : plan.startMs;
  const { assets: condition } = dag.timetable;
  const mine = new Set(condition === null ? [] : assetsIn(condition));
  const events = sim.assets.events
    .filter(({ asset, atMs }) => mine.has(asset) && sinceMs < atMs && atMs <= runAfterMs)
    .map(({ asset, atMs }) => [asset, (atMs - plan.startMs) / 1000] as const)
    .toSorted(([a, atA], [b, atB]) => (a < b ? -1 : a > b ? 1 : atA - atB));
  makeRun(
    world,
    {
      dag,
      runId: madeUpRunId('asset_triggered', runAfterMs, true),
      type: 'asset_triggered',
      logicalMs: null,
      interval: null,
      runAfterMs,
      events,
    },
    'assets_updated',
    { assets },
  );
  queue.clear();
}

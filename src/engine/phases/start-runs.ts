/** start_runs: queued runs start, within max_active_runs. Airflow: `_start_queued_dagruns` in `airflow/jobs/scheduler_job_runner.py`, `get_queued_dag_runs_to_set_running` in `airflow/models/dagrun.py`, semantics §2.4. */
import { RUN_QUEUED, RUN_RUNNING } from '../codes';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { phase } from './phase';

export const startRuns = phase('start_runs', (sim) => {
  const { world } = sim;
  if (!world.active.some((run) => run.state === RUN_QUEUED)) return;
  const running = countRunning(sim);
  const limitOf = (run: LiveRun) => run.backfill?.maxActiveRuns ?? run.facts.dag.maxActiveRuns;
  const queued = world.active.filter(
    (run) =>
      run.state === RUN_QUEUED &&
      !world.isPaused(run.facts.dag.index) &&
      run.facts.runAfterMs <= world.nowMs &&
      (running.get(keyOf(run)) ?? 0) < limitOf(run),
  );
  if (queued.length === 0) return;
  queued.sort(
    (a, b) =>
      a.ordinal - b.ordinal ||
      compareDates(a.decidedMs, b.decidedMs) ||
      (running.get(keyOf(a)) ?? 0) - (running.get(keyOf(b)) ?? 0) ||
      a.facts.runAfterMs - b.facts.runAfterMs ||
      compareDagIds(a, b),
  );
  for (const run of queued.slice(0, sim.plan.settings.runsToExamine)) {
    const key = keyOf(run);
    const count = running.get(key) ?? 0;
    const limit = limitOf(run);
    if (count >= limit) continue;
    running.set(key, count + 1);
    const values = { running: count, limit, limit_of: run.backfill ? 'backfill' : 'dag' };
    world.setRunState(run, RUN_RUNNING, 'run_slot_free', values);
    run.startMs = world.nowMs;
  }
});

/** Running runs by DAG and backfill: each has a limit of its own. */
function countRunning(sim: Simulation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of sim.world.active) {
    if (run.state !== RUN_RUNNING) continue;
    const key = keyOf(run);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(run: LiveRun): string {
  return `${run.facts.dag.index}/${run.backfill?.id ?? ''}`;
}

/** Airflow leaves the order of runs that are equal so far to the database; SQLite takes its index of DAG ids. */
export function compareDagIds(a: LiveRun, b: LiveRun): number {
  const [one, other] = [a.facts.dag.dagId, b.facts.dag.dagId];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** No date comes first. */
export function compareDates(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);
}

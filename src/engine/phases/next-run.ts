/** When a DAG's next run is due, and whether it may have one. Airflow: `calculate_dagrun_date_fields` in `airflow/models/dag.py`, semantics §2.3. */
import { isRunFinished } from '../codes';
import type { PlannedDag } from '../dag/planned';
import type { RunFacts } from '../history/rows';
import type { Simulation } from '../simulation';

/** Works out the next run after this one; null stands for "none so far". */
export function planNextRun(sim: Simulation, dag: PlannedDag, last: RunFacts | null): void {
  const record = sim.dags[dag.index];
  if (!record) return;
  const nextAt = (nowMs: number) =>
    dag.timetable.nextRun({
      lastInterval: last?.interval ?? null,
      earliestMs: dag.earliestMs,
      latestMs: dag.endMs,
      catchup: dag.catchup,
      nowMs,
    });
  const next = nextAt(sim.world.nowMs);
  // `@continuous` makes an interval up to now. In the tick in which the files were read that is where the last one
  // ended, and two runs would have one id; in a deployment the clock has moved on in between.
  const isTwin = next !== null && last?.type === 'scheduled' && next.runAfterMs === last.runAfterMs;
  record.next = isTwin ? nextAt(sim.world.nowMs + A_MOMENT_MS) : next;
}

/** Time that passes in a deployment between reading the files and making a run. */
const A_MOMENT_MS = 1;

/** Queued and running runs but those of backfills: what max_active_runs allows for new scheduled ones. */
export function activeRuns(sim: Simulation, dag: number): number {
  let count = 0;
  for (const { index } of sim.world.runsOf(dag)) {
    const run = sim.world.run(index);
    if (run.type !== 'backfill' && !isRunFinished(run.state)) count += 1;
  }
  return count;
}

/** Airflow: `_set_exceeds_max_active_runs`. */
export function updateIsFull(sim: Simulation, dag: PlannedDag): void {
  const record = sim.dags[dag.index];
  if (record) record.isFull = activeRuns(sim, dag.index) >= dag.maxActiveRuns;
}

/** The DAG files are read again: every DAG's next run follows its latest scheduled or backfill run. Airflow: `airflow/dag_processing/collection.py`. */
export function parseDags(sim: Simulation): void {
  sim.parsedMs = sim.world.nowMs;
  for (const dag of sim.plan.dags) {
    const canBeScheduled = dag.timetable.canBeScheduled;
    let latest: RunFacts | null = null;
    for (const run of canBeScheduled ? sim.world.runsOf(dag.index) : []) {
      const type = sim.world.runType(run.index);
      if (run.logicalMs === null || (type !== 'scheduled' && type !== 'backfill')) continue;
      if (latest === null || run.logicalMs > (latest.logicalMs ?? 0)) latest = run;
    }
    const active = canBeScheduled ? activeRuns(sim, dag.index) : 0;
    const record = sim.dags[dag.index];
    if (record) record.isFull = active >= dag.maxActiveRuns;
    planNextRun(sim, dag, latest);
  }
}

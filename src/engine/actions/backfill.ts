/** Backfill: runs for a period, made up front. Airflow: `airflow/models/backfill.py`, semantics §6.9. */
import { isRunFinished, RUN_FAILED } from '../codes';
import { TooManyChanges } from '../history/change-log';
import { madeUpRunId, makeRun } from '../make-run';
import type { Simulation } from '../simulation';
import type { NextRun } from '../timetables';
import type { Backfill, LiveRun } from '../world/live-run';
import { clearRun } from './clear-instances';
import { action, type SpecOf } from './action';
import { dagOf, msOf, refused, type Refused } from './request';
import type { PlannedDag } from '../dag/planned';

const FIELDS = {
  dag_id: 'text',
  from_date: 'date',
  to_date: 'date',
  run_backwards: 'flag',
  max_active_runs: 'whole',
  reprocess_behavior: ['none', 'failed', 'completed'],
  dag_run_conf: 'json',
  run_on_latest_version: 'flag',
} as const;
type Request = Readonly<SpecOf<'backfill', typeof FIELDS>>;

export const backfill = action({ name: 'backfill', fields: FIELDS, do: makeBackfill });

function makeBackfill(sim: Simulation, request: Request): Refused | undefined {
  const [fromMs, toMs] = [msOf(request.from_date), msOf(request.to_date)];
  const reprocess = request.reprocess_behavior ?? 'none';
  if (fromMs === undefined || toMs === undefined) return refused(422, 'bad_request');
  const dag = dagOf(sim, request);
  if (!dag) return refused(404, 'no_such_dag');
  const problem = objection(sim, dag, request, fromMs, toMs, reprocess);
  if (problem) return problem;

  const due: NextRun[] = [];
  for (const run of dag.timetable.runsBetween(fromMs, toMs)) {
    if (run.dataInterval[1] >= sim.world.nowMs) break;
    due.push(run);
    // All of them are made now: a minute's schedule over a century is not even counted to its end.
    if (due.length > sim.world.log.most) throw new TooManyChanges(sim.world.log.most);
  }
  if (due.length === 0) return refused(422, 'backfill_no_runs');
  if (request.run_backwards) due.reverse();
  const made: Backfill = {
    id: sim.backfills.length,
    dag: dag.index,
    maxActiveRuns: request.max_active_runs ?? 10,
    isComplete: false,
  };
  sim.backfills.push(made);
  due.forEach((run, at) => makeOrReuse(sim, dag, made, run, at + 1, due.length, reprocess));
  return undefined;
}

function objection(
  sim: Simulation,
  dag: PlannedDag,
  request: Request,
  fromMs: number,
  toMs: number,
  reprocess: string,
): Refused | undefined {
  if (!dag.timetable.isPeriodic) return refused(422, 'backfill_not_periodic');
  if (sim.backfills.some((other) => other.dag === dag.index && !other.isComplete))
    return refused(409, 'backfill_running');
  if (fromMs > toMs) return refused(422, 'backfill_from_after_to');
  if (fromMs >= sim.world.nowMs) return refused(422, 'backfill_future');
  if (dag.dependsOnPast.length === 0) return undefined;
  if (request.run_backwards) return refused(422, 'backfill_no_reverse');
  return reprocess === 'none' ? refused(422, 'backfill_needs_reprocess') : undefined;
}

/** Makes the run; one that exists is left alone, or cleared and taken over. */
function makeOrReuse(
  sim: Simulation,
  dag: PlannedDag,
  made: Backfill,
  run: NextRun,
  ordinal: number,
  count: number,
  reprocess: string,
): void {
  const { world } = sim;
  const { logicalDateMs: logicalMs, dataInterval: interval, runAfterMs } = run;
  const existing = world.runsOf(dag.index).find((other) => other.logicalMs === logicalMs);
  if (existing) {
    const live = world.run(existing.index);
    if (!isRunFinished(live.state) || reprocess === 'none') return;
    if (reprocess === 'failed' && live.state !== RUN_FAILED) return;
    clearRun(sim, live, 'cleared_by_backfill', {});
    world.joinBackfill(live, made, ordinal);
    return;
  }
  const runId = madeUpRunId('backfill', runAfterMs);
  if (world.findRun(dag.index, runId)) return;
  const live: LiveRun = makeRun(
    world,
    { dag, runId, type: 'backfill', logicalMs, interval, runAfterMs },
    'backfill',
    { ordinal, count },
  );
  world.joinBackfill(live, made, ordinal);
  live.startMs = world.nowMs;
}

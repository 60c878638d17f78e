/** Backfill: runs for a period, made up front. Airflow: `airflow/models/backfill.py`, semantics §6.9. */
import { isRunFinished, RUN_FAILED } from '../codes';
import { madeUpRunId, makeRun } from '../make-run';
import type { Simulation } from '../simulation';
import type { NextRun } from '../timetables';
import type { Backfill, LiveRun } from '../world/live-run';
import { clearRun } from './clear-instances';
import { dagOf, dateField, flag, knowsFields, refused, type Do, type Refused } from './request';
import type { ActionSpec } from '../case';
import type { PlannedDag } from '../dag/planned';

const FIELDS = [
  'from_date',
  'to_date',
  'run_backwards',
  'max_active_runs',
  'reprocess_behavior',
  'dag_run_conf',
  'run_on_latest_version',
];

export const backfill: Do = (sim, action) => {
  const fromMs = dateField(action, 'from_date');
  const toMs = dateField(action, 'to_date');
  const reprocess = String(action['reprocess_behavior'] ?? 'none');
  const isKnown = ['none', 'failed', 'completed'].includes(reprocess);
  if (!knowsFields(action, FIELDS) || fromMs === undefined || toMs === undefined || !isKnown)
    return refused(422, 'bad_request');
  const dag = dagOf(sim, action);
  if (!dag) return refused(404, 'no_such_dag');
  const problem = objection(sim, dag, action, fromMs, toMs, reprocess);
  if (problem) return problem;

  const due: NextRun[] = [];
  for (const run of dag.timetable.runsBetween(fromMs, toMs)) {
    if (run.dataInterval[1] >= sim.world.nowMs) break;
    due.push(run);
  }
  if (due.length === 0) return refused(422, 'backfill_no_runs');
  if (flag(action, 'run_backwards')) due.reverse();
  const limit = action['max_active_runs'];
  const made: Backfill = {
    id: sim.backfills.length,
    dag: dag.index,
    maxActiveRuns: typeof limit === 'number' ? limit : 10,
    isComplete: false,
  };
  sim.backfills.push(made);
  due.forEach((run, at) => makeOrReuse(sim, dag, made, run, at + 1, due.length, reprocess));
  return undefined;
};

function objection(
  sim: Simulation,
  dag: PlannedDag,
  action: ActionSpec,
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
  if (flag(action, 'run_backwards')) return refused(422, 'backfill_no_reverse');
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

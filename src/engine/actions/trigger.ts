/** Triggering a run by hand: never refused for a limit, it waits in queued. Airflow: `trigger_dag_run` in `airflow/api_fastapi/core_api/routes/public/dag_run.py`, semantics §6.6. */
import { isTaken, madeUpRunId, makeRun } from '../make-run';
import { action } from './action';
import { dagOf, msOf, refused } from './request';

const RUN_ID = /^[A-Za-z0-9_.~:+-]+$/;
const RESERVED = ['backfill', 'scheduled', 'operator_triggered', 'asset_triggered', 'asset_materialization'];

export const trigger = action({
  name: 'trigger',
  fields: {
    dag_id: 'text',
    run_id: 'text',
    logical_date: 'date',
    run_after: 'date',
    data_interval_start: 'date',
    data_interval_end: 'date',
    conf: 'json',
    note: 'text',
  },
  do(sim, request) {
    const dag = dagOf(sim, request);
    const logicalMs = msOf(request.logical_date) ?? null;
    const start = msOf(request.data_interval_start);
    const end = msOf(request.data_interval_end);
    if ((start === undefined) !== (end === undefined)) return refused(422, 'bad_request');
    if (!dag) return refused(404, 'no_such_dag');

    const { world } = sim;
    const runAfterMs = msOf(request.run_after) ?? world.nowMs;
    const given = start !== undefined && end !== undefined ? ([start, end] as const) : null;
    const interval = logicalMs === null ? null : (given ?? dag.timetable.manualInterval(logicalMs));
    const runId = request.run_id ?? madeUpRunId('manual', runAfterMs);
    if (!RUN_ID.test(runId) || runId.includes('..')) return refused(400, 'bad_run_id');
    if (RESERVED.some((type) => runId.startsWith(`${type}__`))) return refused(400, 'bad_run_id');
    if (isTaken(world, dag, runId, logicalMs)) return refused(409, 'run_exists');
    makeRun(world, { dag, runId, type: 'manual', logicalMs, interval, runAfterMs }, 'triggered', {});
    return undefined;
  },
});

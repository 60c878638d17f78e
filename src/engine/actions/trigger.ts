/** Triggering a run by hand: never refused for a limit, it waits in queued. Airflow: `trigger_dag_run` in `airflow/api_fastapi/core_api/routes/public/dag_run.py`, semantics §6.6. */
import { isTaken, madeUpRunId, makeRun } from '../make-run';
import { dagOf, dateField, knowsFields, refused, type Do } from './request';

const FIELDS = ['logical_date', 'run_after', 'data_interval_start', 'data_interval_end', 'conf', 'note'];
const RUN_ID = /^[A-Za-z0-9_.~:+-]+$/;
const RESERVED = ['backfill', 'scheduled', 'operator_triggered', 'asset_triggered', 'asset_materialization'];

export const trigger: Do = (sim, action) => {
  const dag = dagOf(sim, action);
  if (!knowsFields(action, FIELDS)) return refused(422, 'bad_request');
  const logicalMs = dateField(action, 'logical_date') ?? null;
  if (logicalMs === null && (action['logical_date'] ?? null) !== null) return refused(422, 'bad_request');
  const start = dateField(action, 'data_interval_start');
  const end = dateField(action, 'data_interval_end');
  if ((start === undefined) !== (end === undefined)) return refused(422, 'bad_request');
  if (!dag) return refused(404, 'no_such_dag');

  const { world } = sim;
  const runAfterMs = dateField(action, 'run_after') ?? world.nowMs;
  const given = start !== undefined && end !== undefined ? ([start, end] as const) : null;
  const interval = logicalMs === null ? null : (given ?? dag.timetable.manualInterval(logicalMs));
  const runId = action.run_id ?? madeUpRunId('manual', runAfterMs);
  if (!RUN_ID.test(runId) || runId.includes('..')) return refused(400, 'bad_run_id');
  if (RESERVED.some((type) => runId.startsWith(`${type}__`))) return refused(400, 'bad_run_id');
  if (isTaken(world, dag, runId, logicalMs)) return refused(409, 'run_exists');
  makeRun(world, { dag, runId, type: 'manual', logicalMs, interval, runAfterMs }, 'triggered', {});
  return undefined;
};

/** TriggerDagRunOperator: makes a run of another DAG. Airflow: `airflow/providers/standard/operators/trigger_dagrun.py`, `airflow/api/common/trigger_dag.py`, semantics §8.5. */
import { parseDateMs } from '../dates';
import { clearRun } from '../actions/clear-instances';
import { isTaken, madeUpRunId, makeRun } from '../make-run';
import type { Simulation } from '../simulation';
import type { Attempt } from './attempt';
import { failure, skipped, success, type Outcome } from './outcome';

export function endTriggerDagRun(sim: Simulation, attempt: Attempt): Outcome {
  const { world, plan } = sim;
  const { instance } = attempt;
  const { spec, taskId } = world.rows.task(instance);
  const dagId = spec.trigger_dag_id ?? '';
  const logicalMs = spec.logical_date === undefined ? world.nowMs : parseDateMs(spec.logical_date);
  if (logicalMs === null) return failure('error');
  const runId = spec.trigger_run_id ? spec.trigger_run_id : madeUpRunId('manual', logicalMs);
  world.xcoms.push(instance, '_link_TriggerDagRunLink', `/dags/${dagId}/runs/${runId}`, 'operator_note', {});

  const dag = plan.dags[plan.dagIndex.get(dagId) ?? -1];
  if (!dag) return failure('not_triggered');
  const by = { dag: world.rows.run(instance).dag.dagId, task: taskId };
  const existing = world.findRun(dag.index, runId);
  const isInTheWay = isTaken(world, dag, runId, logicalMs);
  if (isInTheWay && !spec.reset_dag_run)
    return spec.skip_when_already_exists ? skipped() : failure('run_exists', false);
  if (existing) clearRun(sim, existing, 'cleared_by_operator', by);
  // Another run has the date: there is none of this id that could be cleared.
  else if (isInTheWay) return failure('not_triggered');
  else {
    const interval = dag.timetable.manualInterval(world.nowMs);
    makeRun(
      world,
      { dag, runId, type: 'operator_triggered', logicalMs, interval, runAfterMs: world.nowMs },
      'triggered_by_operator',
      by,
    );
  }
  world.xcoms.push(instance, 'trigger_run_id', runId, 'operator_note', {});
  return success(null);
}

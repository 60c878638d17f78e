/**
 * Logical Date: has the run's logical date come, and do its DAG and task cover it? In Airflow two checks of one name. Airflow:
 * `airflow/ti_deps/deps/runnable_exec_date_dep.py` and `…/exec_date_after_start_date_dep.py`. The scheduler itself asks
 * neither: it leaves out such tasks when it makes the run, except in a backfill (semantics §18).
 */
import { isoDate } from '../dates';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';
import type { View } from './view';

export const logicalDate = check({
  name: 'Logical Date',
  reasons: [
    /** Passed: the logical date lies in the past and between start and end dates. */
    'date_fine',
    /** Not passed: the logical date is still to come. date. */
    'date_in_future',
    /** Not passed: it is before the start date. date, start. */
    'date_before_start',
    /** Not passed: it is after the end date. date, end. */
    'date_after_end',
  ],
  judge: (view, instance) => (findProblem(view, instance) ? NOT_PASSED : PASSED),
  explain: (view, instance) => findProblem(view, instance) ?? reason('date_fine'),
});

function findProblem(view: View, instance: number) {
  const { logicalMs } = view.rows.run(instance);
  if (logicalMs === null) return null;
  const { startMs, endMs } = view.rows.task(instance);
  const date = isoDate(logicalMs);
  if (logicalMs > view.nowMs) return reason('date_in_future', { date });
  if (endMs !== null && logicalMs > endMs) return reason('date_after_end', { date, end: isoDate(endMs) });
  if (startMs === null || logicalMs >= startMs) return null;
  return reason('date_before_start', { date, start: isoDate(startMs) });
}

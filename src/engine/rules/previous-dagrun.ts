/** Previous Dagrun State: with depends_on_past, was the task fine in the run before? Airflow: `airflow/ti_deps/deps/prev_dagrun_dep.py`, semantics §6.7. */
import { ABSENT, SKIPPED, SUCCESS, taskStateName } from '../codes';
import { rowsOf, type RunFacts } from '../history/rows';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';
import type { View } from './view';

export const previousDagrun = check({
  name: 'Previous Dagrun State',
  reasons: [
    /** Passed: the task does not depend on the past. */
    'past_ignored',
    /** Passed: the first run of a backfill. */
    'first_of_backfill',
    /** Passed: there is no earlier run. */
    'no_previous_run',
    /** Passed: the task starts later than the earlier run. run. */
    'task_not_there_then',
    /** Passed: the task never ran before, and ignore_first_depends_on_past is set. run. */
    'first_instance_ignored',
    /** Passed: the task was fine in the earlier run. run. */
    'previous_done',
    /** Not passed: the earlier run has no instance of the task. run. */
    'previous_missing',
    /** Not passed: the task has not succeeded (or been skipped) in the earlier run. run, count, states. */
    'previous_unsuccessful',
    /** Not passed: wait_for_downstream, and what follows the task there is not done. run, waiting. */
    'previous_downstream_unfinished',
  ],
  judge(view, instance) {
    if (!view.rows.task(instance).options.depends_on_past) return PASSED;
    return BLOCKING.has(find(view, instance).code) ? NOT_PASSED : PASSED;
  },
  explain: find,
});

const BLOCKING: ReadonlySet<string> = new Set([
  'previous_missing',
  'previous_unsuccessful',
  'previous_downstream_unfinished',
]);

function find(view: View, instance: number) {
  const task = view.rows.task(instance);
  const run = view.rows.run(instance);
  const { options } = task;
  if (!options.depends_on_past) return reason('past_ignored');
  if (view.backfillOrdinal(run.index) === 1) return reason('first_of_backfill');
  const { catchup } = run.dag;
  const previous = previousRun(view, run, catchup);
  if (!previous) return reason('no_previous_run');
  const values = { run: previous.runId };
  if (catchup && task.startMs !== null && (previous.logicalMs ?? Infinity) < task.startMs)
    return reason('task_not_there_then', values);

  const rows = existing(view, previous, [task.index]);
  if (rows.length === 0) {
    const isFirst = options.ignore_first_depends_on_past && !hasEarlier(view, run, task.index);
    return reason(isFirst ? 'first_instance_ignored' : 'previous_missing', values);
  }
  const open = rows.filter((row) => !isFine(view, row));
  if (open.length > 0) {
    const states = [...new Set(open.map((row) => taskStateName(view.state(row)) ?? 'none'))];
    return reason('previous_unsuccessful', { ...values, count: open.length, states });
  }
  if (options.wait_for_downstream) {
    const waiting = existing(view, previous, task.downstream).filter((row) => !isFine(view, row));
    if (waiting.length > 0) {
      const ids = [...new Set(waiting.map((row) => view.rows.task(row).taskId))];
      return reason('previous_downstream_unfinished', { ...values, waiting: ids });
    }
  }
  return reason('previous_done', values);
}

/** The run with the latest logical date before this one's; with catchup none that was made by hand. */
export function previousRun(view: View, run: RunFacts, catchup: boolean): RunFacts | null {
  const { logicalMs } = run;
  if (logicalMs === null) return null;
  let found: RunFacts | null = null;
  for (const other of view.runsOf(run.dag.index)) {
    if (other.logicalMs === null || other.logicalMs >= logicalMs) continue;
    if (found?.logicalMs != null && other.logicalMs <= found.logicalMs) continue;
    if (catchup && view.runType(other.index) === 'manual') continue;
    found = other;
  }
  return found;
}

function existing(view: View, run: RunFacts, tasks: readonly number[]): number[] {
  return tasks.flatMap((task) => rowsOf(run, task).filter((row) => view.state(row) !== ABSENT));
}

function isFine(view: View, row: number): boolean {
  const state = view.state(row);
  return state === SUCCESS || state === SKIPPED;
}

function hasEarlier(view: View, run: RunFacts, task: number): boolean {
  const { logicalMs } = run;
  return view
    .runsOf(run.dag.index)
    .some(
      (other) =>
        other.logicalMs !== null &&
        logicalMs !== null &&
        other.logicalMs < logicalMs &&
        existing(view, other, [task]).length > 0,
    );
}

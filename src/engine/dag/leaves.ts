/** The tasks whose states decide how a run ends. Airflow: `_tis_for_dagrun_state` in `airflow/models/dagrun.py`, semantics §5. */

interface LeafTask {
  readonly isTeardown: boolean;
  /** `on_failure_fail_dagrun`. */
  readonly failsRun: boolean;
  readonly downstream: readonly number[];
}

/** Teardowns count as if they were not there, unless their failure is to fail the run; of only teardowns the last ones count. */
export function effectiveLeaves(tasks: readonly LeafTask[]): number[] {
  const counts = (task: LeafTask | undefined) => task !== undefined && (!task.isTeardown || task.failsRun);
  const indexes = tasks.map((_, index) => index);
  const leaves = indexes.filter((index) => {
    const task = tasks[index];
    return counts(task) && !task?.downstream.some((below) => counts(tasks[below]));
  });
  return leaves.length > 0 ? leaves : indexes.filter((index) => tasks[index]?.downstream.length === 0);
}

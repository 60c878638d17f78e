/** Which DAG a run is of, and which instances its tasks have. Built once per trace, then only looked up. */
import { memo } from '../../engine';
import type { Dag, Trace } from '../../engine';

/** The DAG of a run; the first of the trace where there is no run. */
export function dagOfRun(trace: Trace, run: number | null): Dag {
  const dagId = run === null ? undefined : trace.runs[run]!.dagId;
  return trace.dags.find((dag) => dag.dagId === dagId) ?? trace.dags[0]!;
}

const instancesByRun = memo((trace: Trace): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const grouped = new Map<number, number[][]>();
  trace.runs.forEach((row) =>
    grouped.set(
      row.index,
      dagOfRun(trace, row.index).tasks.map(() => []),
    ),
  );
  const taskIndexes = new Map(
    trace.dags.map((dag) => [dag.dagId, new Map(dag.tasks.map((task) => [task.taskId, task.index]))]),
  );
  for (const row of trace.tasks) {
    const task = taskIndexes.get(row.dagId)?.get(row.taskId);
    if (task !== undefined) grouped.get(row.run)?.[task]?.push(row.index);
  }
  return grouped;
});

/** All instances a run ever has, by the task's index in its DAG, each by map index. */
export function instancesOfRun(trace: Trace, run: number): readonly (readonly number[])[] {
  return instancesByRun(trace).get(run) ?? [];
}

/** From the names a lesson uses (task, run by order of appearance, map index) to rows of a trace, and what they are at a position. */
import { aggregateState } from '../../engine';
import type { RunState, TaskState, Trace } from '../../engine';

export interface TaskRef {
  readonly task: string;
  readonly dag?: string | undefined;
  readonly run?: number | undefined;
  readonly map_index?: number | undefined;
}

export interface RunRef {
  readonly dag?: string | undefined;
  readonly run?: number | undefined;
}

/** The run's index in the trace; null if there never is such a run. */
export function findRun(trace: Trace, ref: RunRef): number | null {
  const dagId = ref.dag ?? trace.dags[0]?.dagId;
  const found = trace.runs.filter((row) => row.dagId === dagId)[(ref.run ?? 1) - 1];
  return found ? found.index : null;
}

/** All instances the task ever has in that run (or the one index asked for). */
export function findInstances(trace: Trace, ref: TaskRef): number[] {
  const run = findRun(trace, ref);
  if (run === null) return [];
  return trace.tasks
    .filter(
      (row) =>
        row.run === run &&
        row.taskId === ref.task &&
        (ref.map_index === undefined || row.mapIndex === ref.map_index),
    )
    .map((row) => row.index);
}

/** The states, at a position, of the instances that exist there. */
export function taskStates(trace: Trace, ref: TaskRef, position: number): TaskState[] {
  const moment = trace.at(position);
  return findInstances(trace, ref)
    .map((instance) => moment.taskState(instance))
    .filter((state) => state !== 'absent');
}

/** The state of a task at a position, as one word: that of all its instances together, "none" if there are none. */
export function taskStateWord(
  trace: Trace,
  ref: TaskRef,
  position: number,
): Exclude<TaskState, null> | 'none' {
  return aggregateState(taskStates(trace, ref, position)) ?? 'none';
}

/** The state of a run at a position, as one word: "none" before it exists. */
export function runStateWord(trace: Trace, ref: RunRef, position: number): RunState | 'none' {
  const run = findRun(trace, ref);
  if (run === null) return 'none';
  const state = trace.at(position).runState(run);
  return state === 'absent' ? 'none' : state;
}

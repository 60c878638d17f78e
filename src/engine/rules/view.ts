/**
 * What dependency checks may look at: the world at one moment. The running simulation and every moment of a finished
 * trace are such views, so the same checks decide and explain.
 */
import type { Json } from '../case';
import type { RunCode, TaskCode } from '../codes';
import type { RunFacts, Rows } from '../history/rows';
import type { Plan } from '../plan';
import type { RunRow } from '../trace';
import type { UpstreamCounts } from './upstream-counts';

export interface View {
  readonly plan: Plan;
  readonly rows: Rows;
  /** Milliseconds since 1970. */
  readonly nowMs: number;

  state(instance: number): TaskCode;
  /**
   * The state if the instance is among the finished ones that the scheduler works with, else NONE. While it examines
   * a run it does not see what it has itself just finished (semantics §2.6).
   */
  finishedState(instance: number): TaskCode;
  tryNumber(instance: number): number;
  /** When it came into the state in which it is, milliseconds since 1970. */
  stateSinceMs(instance: number): number;
  /** Of a sensor between pokes: when it may poke again. */
  rescheduleMs(instance: number): number;

  runState(run: number): RunCode;
  runType(run: number): RunRow['type'];
  /** Its place in the backfill that it belongs to, from 1; 0 if it belongs to none. */
  backfillOrdinal(run: number): number;
  isPaused(dag: number): boolean;
  /** All runs of a DAG that exist, in the order in which they were made. */
  runsOf(dag: number): readonly RunFacts[];

  /** Finished instances of all direct upstream tasks, in counts of the caller's own; the totals are left to the caller. */
  finishedUpstream(run: number, task: number): UpstreamCounts;
  xcom(run: number, task: number, mapIndex: number, key: string): Json | undefined;
  /** The length that an unmapped task's returned list last had; null before it returned one to be mapped over. */
  mapLength(run: number, task: number): number | null;
  /** How many instances with a map index have a return value stored. */
  returnedCount(run: number, task: number): number;

  /** Slots in use, by index into `plan.pools`. */
  poolUse(pool: number): number;
  /** Running instances of a DAG, over all its runs. */
  runningOf(dag: number): number;
  /** Running and deferred instances of a task: over all runs, or in one. */
  activeOf(dag: number, task: number, run: number | null): number;
}

/** Ids of tasks of the instance's DAG. */
export function idsOf(view: View, instance: number, tasks: readonly number[]): string[] {
  const { dag } = view.rows.run(instance);
  return tasks.map((index) => dag.tasks[index]?.taskId ?? '');
}

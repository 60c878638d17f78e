/** Makes a DAG run with its task instances. Airflow: `create_dagrun` in `airflow/serialization/definitions/dag.py`, `verify_integrity` in `airflow/models/dagrun.py`, semantics §2.3. */
import type { CauseCode, CauseValues } from './causes';
import type { PlannedDag, PlannedTask } from './dag/planned';
import { literalCount } from './dag/mapping';
import { isoDateWithOffset } from './dates';
import type { LiveRun } from './world/live-run';
import type { World } from './world/world';
import type { RunRow } from './trace';

export interface NewRun {
  readonly dag: PlannedDag;
  readonly runId: string;
  readonly type: RunRow['type'];
  readonly logicalMs: number | null;
  readonly interval: readonly [number, number] | null;
  readonly runAfterMs: number;
  readonly events?: readonly (readonly [string, number])[];
}

/** Makes a queued run. Its id and logical date must be free. */
export function makeRun<C extends CauseCode>(
  world: World,
  run: NewRun,
  code: C,
  values: CauseValues<C>,
): LiveRun {
  const live = world.addRun({ ...run, events: run.events ?? null }, code, values);
  for (const task of run.dag.tasks) {
    if (run.type !== 'backfill' && !covers(task, run.logicalMs)) continue;
    for (const mapIndex of firstIndexes(task)) world.addInstance(live, task.index, mapIndex, 'created', {});
  }
  return live;
}

/** Whether the task exists for a logical date: between its start and end dates. */
function covers(task: PlannedTask, logicalMs: number | null): boolean {
  if (logicalMs === null) return true;
  return (task.startMs ?? -Infinity) <= logicalMs && logicalMs <= (task.endMs ?? Infinity);
}

const UNMAPPED: readonly number[] = [-1];

/** All indexes where the DAG itself says how many; else one row without an index. */
function firstIndexes(task: PlannedTask): readonly number[] {
  if (!task.hasMapIndexes) return UNMAPPED;
  let count = 1;
  for (const input of [task.mapInput, ...task.mappedGroups.map((group) => group.input)]) {
    if (input === null) continue;
    const length = literalCount(input);
    if (length === null) return UNMAPPED;
    count *= length;
  }
  return count === 0 ? UNMAPPED : Array.from({ length: count }, (_, index) => index);
}

/** Whether a run of this id, or of this logical date, exists. */
export function isTaken(world: World, dag: PlannedDag, runId: string, logicalMs: number | null): boolean {
  if (world.findRun(dag.index, runId)) return true;
  return logicalMs !== null && world.runsOf(dag.index).some((run) => run.logicalMs === logicalMs);
}

/** The id that Airflow makes up. Those of runs without logical date end in eight random characters, here zeros. */
export function madeUpRunId(type: string, runAfterMs: number, isRandom = false): string {
  return `${type}__${isoDateWithOffset(runAfterMs)}${isRandom ? '_00000000' : ''}`;
}

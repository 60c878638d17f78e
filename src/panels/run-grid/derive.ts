/** The grid as it is at a step: a column for each run of a DAG that there is by then, a row for each task. */
import { memo } from '../../engine';
import type { Dag, TaskState } from '../../engine';
import type { Track } from '../../lesson';
import { timesOfRun } from '../times';
import { instancesOfRun } from '../track-structure';

/** Runs of a DAG that there are at a step, in the order in which they came: indexes into `trace.runs`. */
export function runsAt(track: Track, step: number, dagId: string): readonly number[] {
  const { trace } = track;
  const moment = trace.at(track.steps[step]!.position);
  const there = trace.runs.filter((run) => run.dagId === dagId && moment.runState(run.index) !== 'absent');
  return runList(track, there.map(({ index }) => index).join(' '));
}

/** The same list for the same runs, so that a step draws no row again that it does not change. */
const runList = memo((_track: Track, runs: string): readonly number[] =>
  runs === '' ? [] : runs.split(' ').map(Number),
);

/** How long the longest run of a DAG has taken by a step, in seconds: as long as the longest bar. */
export function longestRun(track: Track, step: number, dagId: string): number {
  return Math.max(0, ...runsAt(track, step, dagId).map((run) => timesOfRun(track, step, run).seconds ?? 0));
}

/** A row: a task, or one instance of a mapped one. */
export interface GridRow {
  /** Index into the DAG's tasks. */
  readonly task: number;
  /** Null: the task, with all its instances together. */
  readonly mapIndex: number | null;
  /** Whether it can be opened to rows of its instances. */
  readonly isMapped: boolean;
}

/** Tasks in topological order; below those that are open, a row for each map index that there is at a step. */
export function gridRows(
  track: Track,
  step: number,
  dag: Dag,
  runs: readonly number[],
  open: ReadonlySet<string>,
): readonly GridRow[] {
  const moment = track.trace.at(track.steps[step]!.position);
  return dag.order.flatMap((task) => {
    const { taskId, isMapped, hasMapIndexes } = dag.tasks[task]!;
    const row = { task, mapIndex: null, isMapped: isMapped || hasMapIndexes };
    if (!row.isMapped || !open.has(taskId)) return [row];
    const indexes = runs.flatMap((run) =>
      moment.instances(run, taskId).map((instance) => track.trace.tasks[instance]!.mapIndex),
    );
    const own = [...new Set(indexes)].filter((index) => index >= 0).sort((a, b) => a - b);
    return [row, ...own.map((mapIndex) => ({ task, mapIndex, isMapped: false }))];
  });
}

/** What a press on a cell chooses: the instance of its map index, or else the first one that there is. */
export function instanceOfCell(
  track: Track,
  step: number,
  run: number,
  { task, mapIndex }: GridRow,
): number | null {
  const moment = track.trace.at(track.steps[step]!.position);
  const there = (instancesOfRun(track.trace, run)[task] ?? []).filter(
    (instance) => moment.taskState(instance) !== 'absent',
  );
  const wanted =
    mapIndex === null
      ? there[0]
      : there.find((instance) => track.trace.tasks[instance]!.mapIndex === mapIndex);
  return wanted ?? null;
}

/** State of the instance of a map index. */
export function stateOfIndex(track: Track, step: number, run: number, row: GridRow): TaskState | 'absent' {
  const instance = instanceOfCell(track, step, run, row);
  return instance === null ? 'absent' : track.trace.at(track.steps[step]!.position).taskState(instance);
}

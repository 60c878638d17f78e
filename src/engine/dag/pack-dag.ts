/** A DAG that was read, as plain JSON beside its specification: enough to look at runs of it, not to run it. */
import type { TaskOptions } from '../case';
import type { Group } from '../dag';
import {
  HAS_MAP_INDEXES,
  HAS_MAPPED_UPSTREAM,
  IS_LEAF,
  IS_PREFIXED,
  IS_SETUP,
  IS_TEARDOWN,
  type DagParts,
  type PlannedDag,
  type PlannedTask,
  type TaskTies,
} from './planned';

/** What is a plain value in a DAG, and goes as it is. */
const PLAIN = [
  'order',
  'byRank',
  'hasMapping',
  'dependsOnPast',
  'startMs',
  'endMs',
  'earliestMs',
  'catchup',
  'maxActiveRuns',
  'maxActiveTasks',
  'maxConsecutiveFailedRuns',
  'runTimeoutMs',
] as const satisfies readonly (keyof DagParts)[];

export interface PackedDag extends Pick<DagParts, (typeof PLAIN)[number]> {
  readonly groups: readonly Group[];
  readonly tasks: readonly PackedTask[];
  /** What several tasks share, once. */
  readonly options: readonly Readonly<Required<TaskOptions>>[];
  readonly ties: readonly TaskTies[];
}

type PackedTask = readonly [
  /** Index into the specification's tasks. */
  place: number,
  options: number,
  ties: number,
  flags: number,
  priorityWeight: number,
  upstream: readonly number[],
];

export function packDag(dag: PlannedDag): PackedDag {
  const options = new Shared<PlannedTask['options']>();
  const ties = new Shared<TaskTies>();
  const places = new Map(dag.spec.tasks.map((task, place) => [task, place]));
  const tasks = dag.tasks.map((task): PackedTask => {
    const { spec, priorityWeight, upstream } = task;
    return [
      places.get(spec) ?? task.index,
      options.add(task.options),
      ties.add(task.ties),
      flagsOf(task),
      priorityWeight,
      upstream,
    ];
  });
  const plain = Object.fromEntries(PLAIN.map((name) => [name, dag[name]])) as Pick<
    DagParts,
    (typeof PLAIN)[number]
  >;
  return { ...plain, groups: dag.groups, tasks, options: options.list, ties: ties.list };
}

function flagsOf(task: PlannedTask): number {
  return (
    (task.isSetup ? IS_SETUP : 0) |
    (task.isTeardown ? IS_TEARDOWN : 0) |
    (task.hasMapIndexes ? HAS_MAP_INDEXES : 0) |
    (task.hasMappedUpstream ? HAS_MAPPED_UPSTREAM : 0) |
    (task.isLeaf ? IS_LEAF : 0) |
    (task.label === task.taskId ? 0 : IS_PREFIXED)
  );
}

/** Values of which equal ones are kept once. */
class Shared<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  add(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}

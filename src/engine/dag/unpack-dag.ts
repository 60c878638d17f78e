/** A DAG that was packed, beside its specification: enough to look at runs of it, not to run it. */
import type { DagSpec } from '../case';
import type { Timetable } from '../timetables';
import type { PackedDag } from './pack-dag';
import { PlannedDag, PlannedTask, type MappedGroup, type TaskTies } from './planned';

/** The DAG at a place of its case. Its timetable says that no more runs come. */
export function unpackDag(packed: PackedDag, spec: DagSpec, index: number): PlannedDag {
  const { groups, options, ...plain } = packed;
  const ties = withSameGroups(packed.ties);
  const ranks = new Int32Array(packed.tasks.length);
  packed.byRank.forEach((task, rank) => (ranks[task] = rank));
  const downstream: number[][] = packed.tasks.map(() => []);
  packed.tasks.forEach(([, , , , , upstream], task) => {
    for (const above of upstream) downstream[above]?.push(task);
  });
  const tasks = packed.tasks.map(([place, ofOptions, ofTies, flags, priorityWeight, upstream], task) => {
    return new PlannedTask({
      index: task,
      spec: spec.tasks[place]!, // packed from the same specification, as all that follows
      options: options[ofOptions]!,
      ties: ties[ofTies]!,
      upstream,
      downstream: downstream[task]!,
      flags,
      rank: ranks[task]!,
      priorityWeight,
    });
  });
  return new PlannedDag({
    ...plain,
    index,
    spec,
    groups,
    tasks,
    mappedOver: new Set(),
    members: new Map(),
    timetable: OVER,
  });
}

/** Two tasks are in the same mapped group if it is the same object around both. */
function withSameGroups(ties: readonly TaskTies[]): TaskTies[] {
  const known = new Map<string, MappedGroup>();
  return ties.map((one) => ({
    ...one,
    mappedGroups: one.mappedGroups.map((group) => {
      if (!known.has(group.groupId)) known.set(group.groupId, group);
      return known.get(group.groupId) ?? group;
    }),
  }));
}

const OVER: Timetable = {
  isPeriodic: false,
  canBeScheduled: false,
  activeRunsLimit: null,
  assets: null,
  description: { code: 'never', values: {} },
  nextRun: () => null,
  manualInterval: (atMs) => [atMs, atMs],
  runsBetween: () => [],
};

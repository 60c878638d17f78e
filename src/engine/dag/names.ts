/** Who is meant by the ids in a DAG: looked up once, for the checks and for the plan. */
import type { DagSpec, TaskSpec } from '../case';

export interface DagNames {
  /** In which place each task is made, by id; of several with one id the last. */
  readonly places: ReadonlyMap<string, number>;
  /** Both ends of every edge, one after the other: a task's place, `groupEnd` of a group's, or UNKNOWN_END. */
  readonly ends: Int32Array;
}

export const UNKNOWN_END = -1;

/** How a group stands in `DagNames.ends`; the function is its own inverse. */
export function groupEnd(place: number): number {
  return -2 - place;
}

export function readNames(spec: DagSpec): DagNames {
  const places = new Map<string, number>();
  inOrderOfMaking(spec).forEach((task, place) => places.set(task.task_id, place));
  const groups = new Map(spec.groups?.map((group, place) => [group.group_id, place]));
  const endOf = (id: string) => {
    const task = places.get(id);
    if (task !== undefined) return task;
    const group = groups.get(id);
    return group === undefined ? UNKNOWN_END : groupEnd(group);
  };
  const edges = spec.edges ?? [];
  const ends = new Int32Array(edges.length * 2);
  edges.forEach((edge, at) => {
    ends[at * 2] = endOf(edge[0]);
    ends[at * 2 + 1] = endOf(edge[1]);
  });
  return { places, ends };
}

/** Tasks that feed a mapped group are made before the groups, the others after them. */
export function inOrderOfMaking(spec: DagSpec): readonly TaskSpec[] {
  if (!spec.groups?.some((group) => group.expand)) return spec.tasks;
  return [
    ...spec.tasks.filter((task) => task.before_groups),
    ...spec.tasks.filter((task) => !task.before_groups),
  ];
}

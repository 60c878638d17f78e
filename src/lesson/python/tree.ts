/** What stands in what: tasks in groups, in the order in which a file would have them. */
import type { DagSpec, GroupSpec, TaskSpec } from '../../engine';

/** A stretch of tasks in one group. A group that the tasks of others interrupt is entered again. */
export interface GroupNode {
  readonly group: GroupSpec;
  readonly isAgain: boolean;
  readonly children: TreeNode[];
}
export type TreeNode = TaskSpec | GroupNode;

/** The order is that of the tasks; groups without tasks come at the end. */
export function treeOf(spec: DagSpec): readonly TreeNode[] {
  const groups = groupsOf(spec);
  const root: TreeNode[] = [];
  const seen = new Map<string, GroupNode>();
  const childrenOf = (id: string | undefined): TreeNode[] => {
    const group = id === undefined ? undefined : groups.get(id);
    if (!group) return root;
    const known = seen.get(group.group_id);
    // A mapped group is one function, so it is written in one go.
    if (known && group.expand) return known.children;
    const siblings = childrenOf(group.parent);
    if (known && siblings.at(-1) === known) return known.children;
    const node: GroupNode = { group, isAgain: known !== undefined, children: [] };
    seen.set(group.group_id, node);
    siblings.push(node);
    return node.children;
  };
  for (const task of spec.tasks) childrenOf(task.group).push(task);
  for (const group of spec.groups ?? []) if (!seen.has(group.group_id)) childrenOf(group.group_id);
  return root;
}

/** Gives the innermost mapped group within which something can be spoken of: all of the ids, or undefined for the DAG. */
export function scopes(spec: DagSpec): (ids: readonly string[]) => GroupSpec | undefined {
  const groups = groupsOf(spec);
  const placeOf = new Map(spec.tasks.map((task) => [task.task_id, task.group]));
  for (const group of groups.values())
    placeOf.set(group.group_id, group.expand ? group.parent : group.group_id);
  const mappedAround = (id: string | undefined): readonly GroupSpec[] => {
    const group = id === undefined ? undefined : groups.get(id);
    if (!group) return [];
    return [...mappedAround(group.parent), ...(group.expand ? [group] : [])];
  };
  return (ids) => {
    const [first = [], ...rest] = ids.map((id) => mappedAround(placeOf.get(id)));
    return first.findLast((group) => rest.every((around) => around.includes(group)));
  };
}

/** The ids of what is made in it. */
export function idsIn(node: TreeNode): string[] {
  return 'task_id' in node ? [node.task_id] : [node.group.group_id, ...node.children.flatMap(idsIn)];
}

/** The tasks whose results are arguments in it. */
export function usesOf(node: TreeNode): string[] {
  if (!('task_id' in node)) return [...sourcesIn(node.group.expand), ...node.children.flatMap(usesOf)];
  const { expand, expand_kwargs: kwargs, x, expand_zip: zip = [] } = node;
  return [...[expand, kwargs, x].flatMap(sourcesIn), ...zip];
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { xcom } = value as { xcom?: unknown };
  return typeof xcom === 'string' ? [xcom] : Object.values(value).flatMap(sourcesIn);
}

function groupsOf(spec: DagSpec): ReadonlyMap<string, GroupSpec> {
  return new Map((spec.groups ?? []).map((group) => [group.group_id, group]));
}

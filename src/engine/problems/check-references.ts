/** Everything that names a task or group of the DAG. What provides a value must have been made before what takes it. */
import type { DagSpec, TaskSpec } from '../case';
import { inOrderOfMaking } from '../dag/compile-dag';
import { isXComRef } from '../dag/mapping';
import { nearest } from '../nearest';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

export function checkReferences(dag: DagSpec, at: number, add: Add): void {
  const order = new Map<string, number>();
  for (const [place, task] of inOrderOfMaking(dag).entries()) order.set(task.task_id, place);
  const groups = new Set((dag.groups ?? []).map((group) => group.group_id));

  const checkTask = (id: string, path: Path, isMade: (id: string) => boolean) => {
    if (!order.has(id)) add(path, 'task.unknown', { id, near: nearest(id, order.keys()) });
    else if (!isMade(id)) add(path, 'task.later', { id });
  };
  checkGroupSources(dag, at, checkTask);
  checkGroupsOfFeeders(dag, at, add);
  for (const [index, task] of dag.tasks.entries()) {
    if (!takesOrBinds(task)) continue;
    const path = ['dags', at, 'tasks', index];
    const place = order.get(task.task_id) ?? 0;
    for (const [id, where] of sourcesOf(task))
      checkTask(id, [...path, ...where], (source) => (order.get(source) ?? 0) < place);
    const setups = typeof task.teardown === 'object' ? (task.teardown.setups ?? []) : [];
    for (const [number, id] of setups.entries())
      checkTask(id, [...path, 'teardown', 'setups', number], () => true);
  }
  for (const [index, edge] of (dag.edges ?? []).entries()) {
    for (let end = 0; end < 2; end += 1) {
      const id = edge[end] ?? '';
      if (order.has(id) || groups.has(id)) continue;
      const near = nearest(id, [...order.keys(), ...groups]);
      add(['dags', at, 'edges', index, end], 'edge.unknown', { id, near });
    }
  }
  for (const key in dag.behaviour) {
    const id = order.has(key) ? key : key.replace(/\[\d+\]$/, '');
    if (!order.has(id))
      add(['dags', at, 'behaviour', key], 'behaviour.unknown', { id, near: nearest(id, order.keys()) });
  }
}

/** What feeds a mapped group has to be made before the groups. */
function checkGroupSources(
  dag: DagSpec,
  at: number,
  checkTask: (id: string, path: Path, isMade: (id: string) => boolean) => void,
): void {
  if (!dag.groups?.some((group) => group.expand)) return;
  const fed = new Set(dag.tasks.filter((task) => task.before_groups).map((task) => task.task_id));
  for (const [index, group] of dag.groups.entries()) {
    for (const [name, value] of Object.entries(group.expand ?? {})) {
      if (!isXComRef(value)) continue;
      checkTask(value.xcom, ['dags', at, 'groups', index, 'expand', name, 'xcom'], (id) => fed.has(id));
    }
  }
}

function takesOrBinds(task: TaskSpec): boolean {
  const { expand, expand_kwargs: kwargs, expand_zip: zip, x, teardown } = task;
  return (expand ?? kwargs ?? zip ?? x ?? teardown) !== undefined;
}

/** The tasks whose values a task takes, and where it says so. */
function sourcesOf(task: TaskSpec): [id: string, path: Path][] {
  const found: [string, Path][] = [];
  for (const [name, value] of Object.entries(task.expand ?? {}))
    if (isXComRef(value)) found.push([value.xcom, ['expand', name, 'xcom']]);
  if (isXComRef(task.expand_kwargs)) found.push([task.expand_kwargs.xcom, ['expand_kwargs', 'xcom']]);
  for (const [index, id] of (task.expand_zip ?? []).entries()) found.push([id, ['expand_zip', index]]);
  if (isXComRef(task.x)) found.push([task.x.xcom, ['x', 'xcom']]);
  return found;
}

/** Tasks that feed mapped groups are made with the first of them: their own groups must come before. */
function checkGroupsOfFeeders(dag: DagSpec, at: number, add: Add): void {
  const groups = dag.groups ?? [];
  const first = groups.findIndex((group) => group.expand);
  if (first < 0) return;
  for (const [index, task] of dag.tasks.entries()) {
    const own = groups.findIndex((group) => group.group_id === task.group);
    if (task.before_groups && own >= first)
      add(['dags', at, 'tasks', index, 'group'], 'group.later', { id: task.group ?? '' });
  }
}

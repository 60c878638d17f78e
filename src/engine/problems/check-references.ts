/** Everything that names a task or group of the DAG. What provides a value must have been made before what takes it. */
import type { DagSpec, TaskSpec } from '../case';
import { isXComRef, takesArguments } from '../dag/mapping';
import { UNKNOWN_END, type DagNames } from '../dag/names';
import { nearest } from '../nearest';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

export function checkReferences(dag: DagSpec, at: number, { places, ends }: DagNames, add: Add): void {
  const checkTask: CheckTask = (id, path, isMade) => {
    if (!places.has(id)) add(path, 'task.unknown', { id, near: nearest(id, places.keys()) });
    else if (!isMade(id)) add(path, 'task.later', { id });
  };
  checkGroupSources(dag, at, checkTask);
  checkGroupsOfFeeders(dag, at, add);
  dag.tasks.forEach((task, index) => {
    if (takesOrBinds(task)) checkTaskSources(task, ['dags', at, 'tasks', index], places, checkTask);
  });
  for (let end = ends.indexOf(UNKNOWN_END); end >= 0; end = ends.indexOf(UNKNOWN_END, end + 1)) {
    const id = dag.edges?.[end >> 1]?.[end & 1] ?? '';
    const known = [...places.keys(), ...(dag.groups ?? []).map((group) => group.group_id)];
    add(['dags', at, 'edges', end >> 1, end & 1], 'edge.unknown', { id, near: nearest(id, known) });
  }
  for (const key of Object.keys(dag.behaviour ?? {})) {
    if (places.has(key)) continue;
    const id = key.replace(/\[\d+\]$/, '');
    if (!places.has(id))
      add(['dags', at, 'behaviour', key], 'behaviour.unknown', { id, near: nearest(id, places.keys()) });
  }
}

type CheckTask = (id: string, path: Path, isMade: (id: string) => boolean) => void;

function checkTaskSources(
  task: TaskSpec,
  path: Path,
  places: ReadonlyMap<string, number>,
  checkTask: CheckTask,
): void {
  const place = places.get(task.task_id) ?? 0;
  for (const [id, where] of sourcesOf(task))
    checkTask(id, [...path, ...where], (source) => (places.get(source) ?? 0) < place);
  const setups = typeof task.teardown === 'object' ? (task.teardown.setups ?? []) : [];
  for (const [number, id] of setups.entries())
    checkTask(id, [...path, 'teardown', 'setups', number], () => true);
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
  if (!takesArguments(task)) return found;
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

/** Options of one operator on a task of another, ways of mapping that exclude each other, scripts for what is not mapped. */
import type { DagSpec, TaskSpec } from '../case';
import { mapsItself } from '../dag/mapping';
import { operatorsInstead } from './operator-options';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

export function checkOperators(dag: DagSpec, at: number, add: Add): void {
  dag.tasks.forEach((task, index) => {
    const operator = task.operator ?? 'python';
    for (const option in task) {
      const operators = operatorsInstead(option, operator);
      if (operators)
        add(['dags', at, 'tasks', index, option], 'option.operator', { option, operator, operators });
    }
    if (operator === 'external_task' && task.mode === 'poke')
      add(['dags', at, 'tasks', index, 'mode'], 'external.mode');
    if (mapsItself(task) || task.fillvalue !== undefined) checkWays(task, ['dags', at, 'tasks', index], add);
  });
  checkIndexes(dag, at, add);
}

const WAYS = ['expand', 'expand_kwargs', 'expand_zip', 'x'] as const;

/** Of several ways to get its arguments only the first would count. */
function checkWays(task: TaskSpec, path: Path, add: Add): void {
  const [first, second] = WAYS.filter((way) => task[way] !== undefined);
  if (first && second) add([...path, second], 'option.excluded', { option: second, by: first });
  if (task.fillvalue !== undefined && !task.expand_zip)
    add([...path, 'fillvalue'], 'option.needs', { option: 'fillvalue', needs: 'expand_zip' });
}

/** `task[2]`: the task must be mapped, or in a mapped group. */
function checkIndexes(dag: DagSpec, at: number, add: Add): void {
  const keys = Object.keys(dag.behaviour ?? {}).filter((key) => key.endsWith(']'));
  if (keys.length === 0) return;
  const tasks = new Map(dag.tasks.map((task) => [task.task_id, task]));
  const mappedGroups = groupsInMapped(dag);
  for (const key of keys) {
    const id = key.replace(/\[\d+\]$/, '');
    const task = tasks.get(id);
    if (!task || tasks.has(key) || mapsItself(task)) continue;
    if (task.group === undefined || !mappedGroups.has(task.group))
      add(['dags', at, 'behaviour', key], 'behaviour.not_mapped', { id });
  }
}

/** Groups that are mapped, or lie in one that is. */
function groupsInMapped(dag: DagSpec): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { group_id: id, parent, expand } of dag.groups ?? [])
    if (expand || (parent !== undefined && found.has(parent))) found.add(id);
  return found;
}

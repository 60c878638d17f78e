/** What can be mapped, and over what. Airflow: `airflow/sdk/definitions/mappedoperator.py`, `airflow/sdk/definitions/taskgroup.py`, semantics §9. */
import type { DagSpec, GroupSpec, TaskSpec } from '../case';
import { isArgumentName, isTakenName } from '../dag/argument-names';
import { isArgument, isXComRef, mapsItself, takesArguments } from '../dag/mapping';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

export function checkMapping(dag: DagSpec, at: number, add: Add): void {
  const groups = new Map((dag.groups ?? []).map((group) => [group.group_id, group]));
  const touched = groupsInEdges(dag, groups);
  dag.tasks.forEach((task, index) => {
    if (task.group === undefined && !mapsItself(task) && task.x === undefined) return;
    const path = ['dags', at, 'tasks', index];
    const around = mappedAround(task, groups);
    if (mapsItself(task)) {
      if (around) add(path, 'mapping.in_group', { task: task.task_id, group: around.group_id });
      checkSources(task, path, add);
    } else if (takesArguments(task) && isArgument(task.x) && !around)
      add([...path, 'x'], 'mapping.argument_outside', { task: task.task_id });
    const rule = task.trigger_rule ?? dag.default_args?.trigger_rule;
    const own = task.group === undefined ? undefined : groups.get(task.group);
    if (rule === 'always' && !task.teardown && own?.expand && touched.has(own))
      add([...path, 'trigger_rule'], 'mapping.always', { task: task.task_id, group: own.group_id });
  });
}

function checkSources(task: TaskSpec, path: Path, add: Add): void {
  if (task.expand && Object.keys(task.expand).length === 0)
    add([...path, 'expand'], 'mapping.empty', { task: task.task_id });
  for (const [name, value] of Object.entries(task.expand ?? {})) {
    if (!isArgumentName(name)) add([...path, 'expand', name], 'mapping.name', { name });
    else if (isTakenName(name)) add([...path, 'expand', name], 'mapping.name_taken', { name });
    checkKey(value, [...path, 'expand', name, 'key'], add);
  }
  checkKey(task.expand_kwargs, [...path, 'expand_kwargs', 'key'], add);
}

function checkKey(value: unknown, path: Path, add: Add): void {
  if (!isXComRef(value) || value.key === undefined || value.key === 'return_value') return;
  add(path, 'mapping.key', { id: value.xcom, key: value.key });
}

/** The innermost mapped group around a task. */
function mappedAround(task: TaskSpec, groups: ReadonlyMap<string, GroupSpec>): GroupSpec | null {
  const seen = new Set<string>();
  for (let id = task.group; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const group = groups.get(id);
    if (group?.expand) return group;
    id = group?.parent;
  }
  return null;
}

/** Groups whose members Airflow goes through to make edges: those in edges, those inside them, and those over tasks. */
function groupsInEdges(dag: DagSpec, groups: ReadonlyMap<string, GroupSpec>): Set<GroupSpec> {
  if (groups.size === 0) return new Set();
  const named = new Set((dag.edges ?? []).flat());
  const isNamed = (id: string | undefined, depth = 0): boolean =>
    id !== undefined && depth <= groups.size && (named.has(id) || isNamed(groups.get(id)?.parent, depth + 1));
  const feeds = (group: GroupSpec) => Object.values(group.expand ?? {}).some((value) => isXComRef(value));
  return new Set([...groups.values()].filter((group) => isNamed(group.group_id) || feeds(group)));
}

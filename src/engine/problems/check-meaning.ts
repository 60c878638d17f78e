/**
 * What Airflow takes and what can hardly be meant: names that lead nowhere, requests that are refused whenever they
 * come, parts of a script that nobody looks at. Such a case runs, as it does in Airflow.
 */
import { fieldsOf } from '../actions';
import { isOfKind } from '../actions/action';
import type { ActionSpec, Case, DagSpec, Json, TaskSpec } from '../case';
import { assetsIn } from '../assets/condition';
import { literalCount, mapInputOfTask } from '../dag/mapping';
import { nearest } from '../nearest';
import { looksAt } from './operator-options';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

/** Every such place of a case that Airflow would take; empty where all of it has an effect. */
export function checkMeaning(input: Case): CaseProblem[] {
  const found: CaseProblem[] = [];
  const add: Add = (path, code, values = {}) => found.push({ path, code, values });
  const dags = new Map(input.dags.map((dag) => [dag.dag_id, dag]));
  const addUnknownDag = (id: string, path: Path) => {
    if (!dags.has(id)) add(path, 'dag.unknown', { id, near: nearest(id, dags.keys()) });
  };
  const pools = new Set(['default_pool', ...Object.keys(input.pools ?? {})]);
  const addUnknownPool = (pool: string | undefined, path: Path) => {
    if (pool !== undefined && !pools.has(pool))
      add(path, 'pool.unknown', { id: pool, near: nearest(pool, pools), known: [...pools] });
  };

  for (const [at, dag] of input.dags.entries()) {
    addUnknownPool(dag.default_args?.pool, ['dags', at, 'default_args', 'pool']);
    dag.tasks.forEach((task, index) => {
      if (task.pool !== undefined) addUnknownPool(task.pool, ['dags', at, 'tasks', index, 'pool']);
      if (task.trigger_dag_id)
        addUnknownDag(task.trigger_dag_id, ['dags', at, 'tasks', index, 'trigger_dag_id']);
      if (task.external_dag_id !== undefined) checkExternal(task, ['dags', at, 'tasks', index]);
    });
    checkScripts(dag, at, add);
  }
  const assets = assetsOf(input.dags);
  for (const [index, action] of (input.actions ?? []).entries()) checkAction(action, ['actions', index]);
  return found;

  function checkExternal(task: TaskSpec, path: Path): void {
    const id = task.external_dag_id ?? '';
    addUnknownDag(id, [...path, 'external_dag_id']);
    const known = dags.get(id)?.tasks.map((one) => one.task_id);
    if (task.external_task_id !== undefined)
      addUnknownTask(task.external_task_id, known, [...path, 'external_task_id']);
    for (const [at, one] of (task.external_task_ids ?? []).entries())
      addUnknownTask(one, known, [...path, 'external_task_ids', at]);
  }

  function addUnknownTask(id: string, known: readonly string[] | undefined, path: Path): void {
    if (known && !known.includes(id)) add(path, 'task.unknown', { id, near: nearest(id, known) });
  }

  function checkAction(action: ActionSpec, path: Path): void {
    const fields = fieldsOf(action.do);
    const given: Readonly<Record<string, Json | undefined>> = action;
    for (const [name, value] of Object.entries(given)) {
      if (name === 'at' || name === 'do') continue;
      const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (kind === undefined)
        add([...path, name], 'action.field', {
          field: name,
          action: action.do,
          near: nearest(name, Object.keys(fields)),
        });
      else if (!isOfKind(kind, value))
        add([...path, name], 'action.kind', {
          field: name,
          kind: typeof kind === 'string' ? kind : [...kind],
        });
    }
    if (typeof given['dag_id'] === 'string') addUnknownDag(given['dag_id'], [...path, 'dag_id']);
    const known = dags.get(String(given['dag_id']))?.tasks.map((task) => task.task_id);
    if (typeof given['task_id'] === 'string') addUnknownTask(given['task_id'], known, [...path, 'task_id']);
    if (Array.isArray(given['task_ids']))
      for (const [at, target] of given['task_ids'].entries()) {
        const id = Array.isArray(target) ? target[0] : target;
        if (typeof id === 'string') addUnknownTask(id, known, [...path, 'task_ids', at]);
      }
    const asset = given['asset'];
    if (action.do === 'asset_event' && typeof asset === 'string' && !assets.has(asset))
      add([...path, 'asset'], 'asset.unknown', { id: asset, near: nearest(asset, assets) });
  }
}

/** Scripts for indexes that there cannot be, and parts of attempts that the task's operator does not look at. */
function checkScripts(dag: DagSpec, at: number, add: Add): void {
  const scripts = Object.entries(dag.behaviour ?? {});
  if (scripts.length === 0) return;
  const tasks = new Map(dag.tasks.map((task) => [task.task_id, task]));
  for (const [key, attempts] of scripts) {
    const task = tasks.get(key) ?? tasks.get(key.replace(/\[\d+\]$/, ''));
    if (!task) continue;
    const operator = task.operator ?? 'python';
    const index = task.task_id === key ? -1 : Number(key.slice(task.task_id.length + 1, -1));
    const count = literalCount(mapInputOfTask(task, () => 0) ?? []) ?? Infinity;
    if (index >= count && count > 0)
      add(['dags', at, 'behaviour', key], 'behaviour.index', { id: task.task_id, index, count });
    attempts.forEach((attempt, number) => {
      for (const part in attempt)
        if (!looksAt(operator, part))
          add(['dags', at, 'behaviour', key, number, part], 'attempt.part', { part, operator });
    });
  }
}

/** All assets that a DAG waits for or a task updates. */
function assetsOf(dags: readonly DagSpec[]): ReadonlySet<string> {
  return new Set(
    dags.flatMap(({ schedule, tasks }) => [
      ...tasks.flatMap((task) => task.outlets ?? []),
      ...(typeof schedule === 'object' && schedule !== null && 'assets' in schedule
        ? assetsIn(schedule.assets)
        : []),
    ]),
  );
}

/**
 * Edits of a lesson's DAGs as its author draws them. Each takes and gives the text of the lesson's file, and is null
 * where it cannot be done. What is called by a task's name everywhere in the lesson is called by its new one.
 */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { AttemptSpec, Json } from '../engine';
import { pairsOf } from '../lesson';
import { readLoosely } from './draft';
import { insertJson, removeJson, setJson } from './edit-json';
import type { JsonPath } from './edit-json';

export type Members = Readonly<Record<string, unknown>>;

/** A task with nothing said of it yet, at the end. */
export function addTask(text: string, dag: number, id: string): string | null {
  const tasks = tasksOf(text, dag);
  if (id === '' || tasks.some((task) => task['task_id'] === id)) return null;
  return insertJson(text, ['dags', dag, 'tasks'], tasks.length, { task_id: id });
}

/** Without the task, its edges and what it does; what speaks of it elsewhere is the checker's to name. */
export function removeTask(text: string, dag: number, id: string): string | null {
  const place = tasksOf(text, dag).findIndex((task) => task['task_id'] === id);
  let now = place < 0 ? null : removeJson(withPairs(text, dag), ['dags', dag, 'tasks', place]);
  if (now === null) return null;
  for (let at = edgesOf(now, dag).length - 1; at >= 0; at -= 1)
    if (edgesOf(now, dag)[at]!.includes(id)) now = removeJson(now, ['dags', dag, 'edges', at]) ?? now;
  now = removeJson(now, ['dags', dag, 'behaviour', id]) ?? now;
  const dagId = String(dagOf(now, dag)['dag_id']);
  const { scenarios } = readLoosely(now);
  for (let one = 0; one < listOf(scenarios).length; one += 1)
    for (const part of ['tasks', 'behaviour'])
      now = removeJson(now, ['scenarios', one, 'change', part, dagId, id]) ?? now;
  return now;
}

/** An edge from one task, or group, to another. */
export function connect(text: string, dag: number, from: string, to: string): string | null {
  const edges = edgesOf(text, dag);
  if (from === to || edges.some(([one, other]) => one === from && other === to)) return null;
  const path = ['dags', dag, 'edges'];
  if (edges.length === 0) return setJson(text, path, [[from, to]], DAG_ORDER);
  return insertJson(text, path, listOf(dagOf(text, dag)['edges']).length, [from, to]);
}

export function disconnect(text: string, dag: number, from: string, to: string): string | null {
  const place = edgesOf(text, dag).findIndex(([one, other]) => one === from && other === to);
  return place < 0 ? null : removeJson(withPairs(text, dag), ['dags', dag, 'edges', place]);
}

/**
 * What a task does, try by try, in a run; null: as the DAG has it.
 * @param scenario which run; null: in all that say nothing else
 */
export function setAttempts(
  text: string,
  scenario: number | null,
  dag: number,
  task: string,
  attempts: readonly AttemptSpec[] | null,
): string | null {
  const dagId = String(dagOf(text, dag)['dag_id']);
  const path: JsonPath =
    scenario === null
      ? ['dags', dag, 'behaviour', task]
      : ['scenarios', scenario, 'change', 'behaviour', dagId, task];
  if (attempts === null) return removeJson(text, path);
  return setJson(text, path, attempts as unknown as Json, scenario === null ? DAG_ORDER : []);
}

/** Members of a lesson's file whose value is the id of a task. */
const NAMING = new Set([
  'task',
  'task_id',
  'group',
  'group_id',
  'parent',
  'before',
  'upstream',
  'downstream',
  'xcom',
  'external_task_id',
  'chooses',
]);
/** Lists of ids of tasks, or of pairs of them. */
const LISTING = new Set([
  'edges',
  'given',
  'expand_zip',
  'setups',
  'external_task_ids',
  'task_ids',
  'chooses',
]);
/** What has ids of tasks for the names of its members: at once, or below the id of a DAG. */
const KEYED = new Set(['behaviour', 'tasks']);

/** The task called otherwise, wherever the lesson speaks of it: in what is proven, and between backticks in its words. */
export function renameTask(text: string, dag: number, from: string, to: string): string | null {
  const tasks = tasksOf(text, dag).map((task) => task['task_id']);
  if (to === '' || from === to || tasks.includes(to) || !tasks.includes(from)) return null;
  return renameId(text, dag, from, to);
}

/** Whatever names a task, or a group, of the DAG by an id, with another one. Nobody asks whether that is free. */
export function renameId(text: string, dag: number, from: string, to: string): string | null {
  const root = parseTree(text);
  if (!root) return null;
  const dagId = String(dagOf(text, dag)['dag_id']);
  const spots: { readonly node: Node; readonly put: string }[] = [];
  const other = new Set(
    listOf(readLoosely(text)['dags'])
      .map((one) => String((one as Members)['dag_id']))
      .filter((one) => one !== dagId),
  );

  const visit = (node: Node, key: string, isNaming: boolean): void => {
    if (node.type === 'string') {
      const value = node.value as string;
      const renamed = isNaming && value === from ? to : value.replaceAll(`\`${from}\``, `\`${to}\``);
      if (renamed !== value) spots.push({ node, put: renamed });
    } else if (node.type === 'array') {
      for (const child of node.children ?? []) visit(child, key, isNaming || LISTING.has(key));
    } else if (node.type === 'object' && isOfDag(node, dagId, dag, root)) {
      for (const property of node.children ?? []) {
        const [name, value] = property.children ?? [];
        if (!name || !value) continue;
        const member = name.value as string;
        // What is said of another DAG by name is not about this task.
        if (other.has(member)) continue;
        if (member === from && (KEYED.has(key) || member !== key) && isKeyed(property))
          spots.push({ node: name, put: to });
        if (member === 'project' && !isOfDag(findNodeAtLocation(value, ['dag']) ?? value, dagId, dag, root))
          continue;
        // Edges by DAG: what lies below its id are edges, too.
        visit(value, LISTING.has(key) ? key : member, NAMING.has(member));
      }
    }
  };
  visit(root, '', false);
  return spots
    .sort((one, next) => next.node.offset - one.node.offset)
    .reduce(
      (now, { node, put }) =>
        now.slice(0, node.offset) + JSON.stringify(put) + now.slice(node.offset + node.length),
      text,
    );
}

/** Whether a member's name is the id of a task: it lies in what is keyed by tasks, at once or below a DAG. */
function isKeyed(property: Node): boolean {
  const holder = property.parent?.parent;
  const name = holder?.type === 'property' ? String(holder.children?.[0]?.value) : '';
  const above = holder?.parent?.parent;
  const further = above?.type === 'property' ? String(above.children?.[0]?.value) : '';
  return KEYED.has(name) || KEYED.has(further);
}

/** An object that names another DAG, or is another DAG, does not speak of this one's tasks. */
function isOfDag(node: Node, dagId: string, dag: number, root: Node): boolean {
  const dags = findNodeAtLocation(root, ['dags'])?.children ?? [];
  if (dags.includes(node)) return dags.indexOf(node) === dag;
  const named = findNodeAtLocation(node, ['dag']) ?? findNodeAtLocation(node, ['dag_id']);
  return named?.type !== 'string' || named.value === dagId;
}

/** The members of a DAG, as one reads them. */
export const DAG_ORDER = [
  'dag_id',
  'schedule',
  'start_date',
  'default_args',
  'groups',
  'tasks',
  'edges',
  'behaviour',
];

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

export function dagOf(text: string, dag: number): Members {
  const found = listOf(readLoosely(text)['dags'])[dag];
  return typeof found === 'object' && found !== null ? (found as Members) : {};
}

export function tasksOf(text: string, dag: number): readonly Members[] {
  return listOf(dagOf(text, dag)['tasks']).filter(
    (one): one is Members => typeof one === 'object' && one !== null,
  );
}

/** Edges as pairs: those of chains, too (`withPairs`). */
export function edgesOf(text: string, dag: number): readonly (readonly unknown[])[] {
  return pairsOf(listOf(dagOf(text, dag)['edges'])).map(listOf);
}

/** The text with each chain of edges written as pairs, of which one can be taken out. */
export function withPairs(text: string, dag: number): string {
  const edges = listOf(dagOf(text, dag)['edges']);
  const pairs = edgesOf(text, dag);
  return pairs.length === edges.length
    ? text
    : (setJson(text, ['dags', dag, 'edges'], pairs as Json) ?? text);
}

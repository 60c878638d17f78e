/**
 * Edits of the groups in a lesson's DAGs, as its author draws them: of the same kind as those in `edit-dag.ts`. Ids follow
 * Airflow: in a group that prefixes ids, which is the usual one, a task is called `group.task`
 * (`airflow/sdk/definitions/taskgroup.py`, `prefix_group_id`).
 */
import { CaseError, compileDag } from '../engine';
import type { DagSpec } from '../engine';
import { connect, DAG_ORDER, dagOf, disconnect, edgesOf, listOf, renameId, tasksOf } from './edit-dag';
import type { Members } from './edit-dag';
import { insertJson, removeJson, setJson } from './edit-json';

/**
 * Puts a task into a group, which is made where it is not there yet and then leaves ids as they are; null: out of all
 * groups. The task is then called as `idInGroup` says.
 */
export function putInGroup(text: string, dag: number, id: string, group: string | null): string | null {
  const place = tasksOf(text, dag).findIndex((task) => task['task_id'] === id);
  const own = tasksOf(text, dag)[place]?.['group'];
  if (place < 0 || group === '' || group === (own ?? null)) return null;
  const taken = [...tasksOf(text, dag).map((task) => task['task_id']), ...groupsOf(text, dag).map(idOf)];
  const next = idInGroup(text, dag, id, group);
  if (next !== id && taken.includes(next)) return null;
  if (group !== null && tasksOf(text, dag).some((task) => task['task_id'] === group)) return null;
  const made = group === null || groupOf(text, dag, group) ? text : addGroup(text, dag, group);
  const path = ['dags', dag, 'tasks', place, 'group'];
  const moved =
    made && (group === null ? removeJson(made, path) : setJson(made, path, group, ['task_id', 'group']));
  return moved && (next === id ? moved : renameId(moved, dag, id, next));
}

/** What a task is called once it is in a group (null: in none): without what the old one puts before its id, and with what the new one does. */
export function idInGroup(text: string, dag: number, id: string, group: string | null): string {
  const own = tasksOf(text, dag).find((task) => task['task_id'] === id)?.['group'];
  const start = typeof own === 'string' ? prefixOf(text, dag, own) : '';
  const bare = id.startsWith(start) ? id.slice(start.length) : id;
  return (group === null ? '' : prefixOf(text, dag, group)) + bare;
}

/** A group called otherwise, and with it what it puts before the ids of all that is in it, wherever the lesson speaks of them. */
export function renameGroup(text: string, dag: number, from: string, to: string): string | null {
  const groups = groupsOf(text, dag).map(idOf);
  const tasks = tasksOf(text, dag).map((task) => String(task['task_id']));
  if (to === '' || from === to || !groups.includes(from) || [...groups, ...tasks].includes(to)) return null;
  const inside = [...groups, ...tasks].filter((id) => id.startsWith(`${from}.`));
  return [from, ...inside].reduce<string | null>(
    (now, id) => now && renameId(now, dag, id, to + id.slice(from.length)),
    text,
  );
}

/** Without the group: what is in it stays, in the group around it, and so does every arrow that led to all of it. */
export function removeGroup(text: string, dag: number, id: string): string | null {
  const before = arrowsOf(text, dag);
  const start = prefixOf(text, dag, id);
  const parent = parentOf(text, dag, id);
  if (!groupOf(text, dag, id) || !before) return null;
  let now: string | null = text;
  for (const [from, to] of edgesOf(text, dag) as [string, string][])
    if (now !== null && (from === id || to === id)) now = disconnect(now, dag, from, to);
  const put = (list: 'tasks' | 'groups', member: 'group' | 'parent') => {
    listOf(dagOf(text, dag)[list]).forEach((one, at) => {
      const path = ['dags', dag, list, at, member];
      if (now !== null && (one as Members)[member] === id)
        now = parent === null ? removeJson(now, path) : setJson(now, path, parent);
    });
  };
  put('tasks', 'group');
  put('groups', 'parent');
  const place = groupsOf(text, dag).findIndex((one) => idOf(one) === id);
  now = now && removeJson(now, ['dags', dag, 'groups', place]);
  if (now !== null && groupsOf(now, dag).length === 0) now = removeJson(now, ['dags', dag, 'groups']);
  const outer = parent === null ? '' : prefixOf(text, dag, parent);
  const ids = [
    ...tasksOf(text, dag).map((task) => String(task['task_id'])),
    ...groupsOf(text, dag).map(idOf),
  ];
  const called = new Map<string, string>();
  for (const one of ids) {
    const bare = outer + one.slice(start.length);
    if (start !== '' && one !== id && one.startsWith(start) && !ids.includes(bare)) called.set(one, bare);
  }
  for (const [from, to] of called) now = now && renameId(now, dag, from, to);
  const nameNow = (one: string) => called.get(one) ?? one;
  const wanted = before.map(([from, to]) => [nameNow(from), nameNow(to)] as const);
  // They come first: a group that is drawn to has its first tasks by what was drawn before (Airflow: `get_roots`), so that
  // nothing leads further into it than it did. Where something led further, that is missing then, and drawn in turn.
  for (let missing = wanted; now !== null && missing.length > 0;) {
    const after = arrowsOf(now, dag);
    if (!after) return null;
    missing = wanted.filter(([from, to]) => !after.some((one) => one[0] === from && one[1] === to));
    for (const [from, to] of missing)
      now =
        now &&
        (edgesOf(now, dag).length === 0
          ? connect(now, dag, from, to)
          : insertJson(now, ['dags', dag, 'edges'], 0, [from, to]));
  }
  return now;
}

/** The arrows from task to task, whatever they are drawn between; null where the DAG cannot be drawn. */
function arrowsOf(text: string, dag: number): readonly (readonly [string, string])[] | null {
  try {
    const { tasks, edges } = compileDag({
      ...dagOf(text, dag),
      edges: edgesOf(text, dag),
    } as unknown as DagSpec);
    return edges.map(([up, down]) => [tasks[up]!.taskId, tasks[down]!.taskId]);
  } catch (error) {
    if (error instanceof CaseError || error instanceof TypeError) return null;
    throw error;
  }
}

function addGroup(text: string, dag: number, id: string): string | null {
  const { length } = groupsOf(text, dag);
  const path = ['dags', dag, 'groups'];
  const entry = { group_id: id, prefix_group_id: false };
  return length > 0 ? insertJson(text, path, length, entry) : setJson(text, path, [entry], DAG_ORDER);
}

function groupsOf(text: string, dag: number): readonly Members[] {
  return listOf(dagOf(text, dag)['groups']).filter(
    (one): one is Members => typeof one === 'object' && one !== null,
  );
}

const idOf = (group: Members) => String(group['group_id']);

function groupOf(text: string, dag: number, id: unknown): Members | undefined {
  return groupsOf(text, dag).find((one) => one['group_id'] === id);
}

/** The group around a group; null where there is none. */
function parentOf(text: string, dag: number, id: unknown): string | null {
  const parent = groupOf(text, dag, id)?.['parent'];
  return typeof parent === 'string' ? parent : null;
}

/** What a group puts before the ids in it. */
function prefixOf(text: string, dag: number, id: string): string {
  const group = groupOf(text, dag, id);
  return group && group['prefix_group_id'] !== false ? `${id}.` : '';
}

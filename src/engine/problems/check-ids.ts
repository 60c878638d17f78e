/** Ids: unique, of allowed characters, and with the groups that they are in. Airflow: `airflow/sdk/definitions/_internal/node.py`. */
import type { DagSpec, GroupSpec } from '../case';
import type { DagNames } from '../dag/names';
import { nearest } from '../nearest';
import type { Add } from './problem';

const ID = /^[\p{L}\p{N}\p{M}_.-]+$/u;
const PLAIN_ID = /^[\w.-]+$/;
const GROUP_NAME = /^[\p{L}\p{N}\p{M}_-]+$/u;
const LONGEST_ID = 250;
const LONGEST_GROUP_NAME = 200;

export function checkDagIds(dags: readonly DagSpec[], add: Add): void {
  const seen = new Set<string>();
  if (dags.length === 0) add(['dags'], 'dag.none');
  for (const [index, { dag_id: id }] of dags.entries()) {
    const path = ['dags', index, 'dag_id'];
    checkText(id, ID, LONGEST_ID, path, add);
    if (seen.has(id)) add(path, 'dag.duplicate', { id });
    seen.add(id);
  }
}

/** Groups and tasks of one DAG share their ids. */
export function checkIds(dag: DagSpec, at: number, { places }: DagNames, add: Add): void {
  const groups = new Map<string, GroupSpec>();
  const all = (dag.groups ?? []).map((group) => group.group_id);
  for (const [index, group] of (dag.groups ?? []).entries()) {
    const { group_id: id, parent } = group;
    const path = ['dags', at, 'groups', index];
    const outer = parent === undefined ? null : groups.get(parent);
    checkText(nameIn(id), GROUP_NAME, LONGEST_GROUP_NAME, [...path, 'group_id'], add);
    if (groups.has(id)) add([...path, 'group_id'], 'group.duplicate', { id });
    if (outer === undefined) addMissingGroup(parent ?? '', all, [...path, 'parent'], add);
    else checkPrefix(id, outer, [...path, 'group_id'], add);
    groups.set(id, group);
  }
  const hasTwins = places.size < dag.tasks.length;
  dag.tasks.forEach((task, index) => {
    const { task_id: id, group: groupId } = task;
    const group = groupId === undefined ? null : groups.get(groupId);
    // Nearly every id is fine: no path is made for those.
    const isFine = PLAIN_ID.test(id) && id.length <= LONGEST_ID && !groups.has(id);
    if (isFine && !hasTwins && group === null && !id.includes('.')) return;
    const path = ['dags', at, 'tasks', index];
    if (!isFine) checkText(id, ID, LONGEST_ID, [...path, 'task_id'], add);
    if (groups.has(id) || (hasTwins && dag.tasks.findIndex((other) => other.task_id === id) < index))
      add([...path, 'task_id'], 'task.duplicate', { id });
    if (group === undefined) addMissingGroup(groupId ?? '', all, [...path, 'group'], add);
    else if (group) checkPrefix(id, group, [...path, 'task_id'], add);
  });
}

function addMissingGroup(id: string, all: readonly string[], path: (string | number)[], add: Add): void {
  if (all.includes(id)) add(path, 'group.later', { id });
  else add(path, 'group.unknown', { id, near: nearest(id, all) });
}

function checkText(id: string, pattern: RegExp, most: number, path: (string | number)[], add: Add): void {
  if (!pattern.test(id)) add(path, 'id.characters', { id });
  else if ([...id].length > most) add(path, 'id.long', { id, length: [...id].length, most });
}

/** What is in a group begins with its id, unless the group says otherwise. */
function checkPrefix(id: string, group: GroupSpec | null, path: (string | number)[], add: Add): void {
  const isPrefixed = group !== null && group.prefix_group_id !== false;
  const expected = isPrefixed ? `${group.group_id}.${nameIn(id)}` : nameIn(id);
  if (id !== expected) add(path, 'id.prefix', { id, expected });
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

import { expect, it } from 'vitest';
import { compileDag } from '../../src/engine';
import type { DagSpec } from '../../src/engine';
import { idInGroup, putInGroup, removeGroup, renameGroup } from '../../src/studio';

const DAG: DagSpec = {
  dag_id: 'tea',
  groups: [{ group_id: 'make' }, { group_id: 'make.hot', parent: 'make' }],
  tasks: [
    { task_id: 'shop' },
    { task_id: 'make.boil', group: 'make' },
    { task_id: 'make.hot.pour', group: 'make.hot' },
    { task_id: 'serve' },
  ],
  edges: [
    ['make.boil', 'make.hot'],
    ['shop', 'make'],
    ['make', 'serve'],
  ],
};
const TEXT = JSON.stringify(
  { version: 1, dags: [DAG], quiz: [{ task: 'make.boil', prompt: 'Why does `make.boil` wait?' }] },
  null,
  2,
);
const dagOf = (text: string | null) => (JSON.parse(text ?? '{}') as { dags: DagSpec[] }).dags[0]!;
const arrowsOf = (dag: DagSpec) => {
  const { tasks, edges } = compileDag(dag);
  return edges.map(([up, down]) => `${tasks[up]!.taskId} → ${tasks[down]!.taskId}`).sort();
};

it('calls a group otherwise everywhere: in its tasks’ ids, in the group inside it, in arrows, and in what is asked', () => {
  const text = renameGroup(TEXT, 0, 'make', 'brew');
  expect(text).not.toContain('make');
  expect(text).toContain('Why does `brew.boil` wait?');
  expect(arrowsOf(dagOf(text))).toEqual(arrowsOf(DAG).map((arrow) => arrow.replaceAll('make.', 'brew.')));
  expect(renameGroup(text!, 0, 'brew', 'make')).toBe(TEXT);
  expect(renameGroup(TEXT, 0, 'make', 'serve')).toBeNull();
});

it('deletes a group and keeps its tasks, the group inside it, and every arrow that led to all of it', () => {
  const dag = dagOf(removeGroup(TEXT, 0, 'make'));
  expect(dag.groups).toEqual([{ group_id: 'hot' }]);
  expect(dag.tasks.map(({ task_id: id }) => id)).toEqual(['shop', 'boil', 'hot.pour', 'serve']);
  expect(arrowsOf(dag)).toEqual(arrowsOf(DAG).map((arrow) => arrow.replaceAll('make.', '')));
  const bare = dagOf(removeGroup(removeGroup(TEXT, 0, 'make.hot')!, 0, 'make'));
  expect(bare.groups).toBeUndefined();
  expect(arrowsOf(bare)).toEqual(['boil → pour', 'pour → serve', 'shop → boil']);
});

it('puts a task into a group and out of it under the id that Airflow gives it there', () => {
  const inside = putInGroup(TEXT, 0, 'serve', 'make')!;
  expect(idInGroup(TEXT, 0, 'serve', 'make')).toBe('make.serve');
  expect(dagOf(inside).tasks[3]).toEqual({ task_id: 'make.serve', group: 'make' });
  const outside = putInGroup(inside, 0, 'make.serve', null)!;
  expect(dagOf(outside).tasks[3]).toEqual({ task_id: 'serve' });
  const fresh = dagOf(putInGroup(TEXT, 0, 'make.boil', 'new'));
  expect(fresh.tasks[1]).toEqual({ task_id: 'boil', group: 'new' });
  expect(fresh.groups?.at(-1)).toEqual({ group_id: 'new', prefix_group_id: false });
  expect(putInGroup(TEXT, 0, 'shop', 'serve')).toBeNull();
});

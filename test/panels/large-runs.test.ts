/** What is worked out of a run grows with the run, not with its square: a link may bring one of 1,400 tasks. */
import { expect, test } from 'vitest';
import type { Case } from '../../src/engine';
import { createTrack } from '../../src/lesson';
import type { CodeListing } from '../../src/lesson';
import { markedLines } from '../../src/panels/code/derive';
import { changesOf } from '../../src/panels/what-if/derive';
import { oneTask } from './cases';

/** A list that counts how often something is read from it. */
function counted<T>(list: readonly T[]): { readonly list: T[]; reads(): number } {
  let reads = 0;
  const proxy = new Proxy([...list], {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { list: proxy, reads: () => reads };
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `task_${at}`);

/** Tasks of which nothing waits for another, each with a try of its own. */
function wide(count: number): Case {
  const base = oneTask(1);
  return {
    ...base,
    dags: [
      {
        ...base.dags[0]!,
        tasks: ids(count).map((id) => ({ task_id: id })),
        edges: [],
        behaviour: Object.fromEntries(ids(count).map((id) => [id, [{ seconds: 2 }]])),
      },
    ],
  };
}

function readsOfTasks(count: number): number {
  const own = wide(count);
  const tasks = counted(own.dags[0]!.tasks);
  const changes = changesOf(oneTask(1), {
    ...own,
    dags: [{ ...own.dags[0]!, tasks: tasks.list }],
  });
  expect(changes.elsewhere).toBe(true);
  return tasks.reads();
}

function readsOfListing(count: number): number {
  const marks = counted(ids(count).map((task) => ({ task, lines: [task], states: [] })));
  const lines = counted(ids(count).map((label) => ({ labels: [label], tokens: [[label, null]] })));
  const listing = {
    id: 'own',
    language: 'python',
    lines: lines.list,
    marks: marks.list,
  } as unknown as CodeListing;
  const track = createTrack(wide(count), 'essential');
  expect(markedLines(track, listing, track.steps.length - 2).now).not.toEqual([]);
  return marks.reads() + lines.reads();
}

test.each([
  ['what a link changed', readsOfTasks],
  ['the lines that each step speaks of', readsOfListing],
])('%s, of ten times as many tasks, takes ten times as long and no more', (_, reads) => {
  expect(reads(1000)).toBeLessThan(12 * reads(100));
});

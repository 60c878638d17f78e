/** A new course is sound from its first moment: whoever makes one, also from DAG files, has nothing to mend. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { run as makeNew } from '../../src/cli/new';
import { listLessons, readLesson } from '../../src/cli/read-lessons';
import { readSiteFile } from '../../src/cli/read-site-file';
import type { LessonFile } from '../../src/lesson';
import { SLOW } from '../sources/python/python';

const folder = mkdtempSync(path.join(os.tmpdir(), 'new course '));
afterAll(() => rmSync(folder, { recursive: true }));

let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: unknown) => void said.push(String(line)));
});

const lessonsIn = (course: string) => listLessons(path.join(folder, course, 'lessons'));
const readFile = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as LessonFile;

test(
  'the first lesson passes the checker, also one of the folder’s name with spaces',
  { timeout: SLOW },
  async () => {
    expect(await makeNew([path.join(folder, 'My first course')])).toBe(0);
    const [entry] = lessonsIn('My first course');
    expect(entry).toMatchObject({ course: 'my-first-course', name: 'first-lesson' });
    expect(readLesson(entry!.path)).toHaveProperty('lesson');
    const { scripts } = JSON.parse(
      readFileSync(path.join(folder, 'My first course/package.json'), 'utf8'),
    ) as {
      scripts: Record<string, string>;
    };
    const site = path.join(folder, 'My first course/lessons/site.json');
    expect(readSiteFile(site)).toMatchObject({ site: { title: 'My first course' } });
    expect(Object.keys(scripts)).toEqual(['dev', 'check', 'build']);
  },
);

test('DAG files become lessons with code, marks, flow and proven questions', { timeout: SLOW }, async () => {
  const dags = path.join(folder, 'dag files');
  mkdirSync(dags);
  cpSync('lessons/airflow/orders_to_warehouse.py', path.join(dags, 'orders.py'));
  cpSync('lessons/airflow/partner_files.py', path.join(dags, 'partner_files.py'));
  writeFileSync(path.join(dags, 'broken.py'), 'from airflow.sdk import DAG\nx = = 1\n');
  symlinkSync('nowhere', path.join(dags, '.#orders.py'));
  expect(await makeNew([path.join(folder, 'from-dags'), '--from', dags])).toBe(1);
  expect(said.join('\n')).toMatch(/broken\.py:2:\d+: /);
  const entries = lessonsIn('from-dags');
  expect(entries.length).toBe(2);
  for (const entry of entries) expect(readLesson(entry.path)).toHaveProperty('lesson');
  const lesson = readFile(entries.find(({ name }) => name === 'orders-to-warehouse')!.path);
  expect(lesson.code![0]!.marks!.map(({ task }) => task).sort()).toEqual(
    lesson.dags[0]!.tasks.map((task) => task.task_id).sort(),
  );
  expect(lesson.quiz).toHaveLength(2);
  // A retry that its author makes happen is within the lesson.
  expect(lesson.until!.seconds).toBeGreaterThanOrEqual(60);
  expect(lesson.flow!.map(({ title }) => title)).toContain('Load warehouse');
});

test('a recording becomes a lesson of the same run', async () => {
  const recording = 'test/conformance/recordings/lessons/seed-ingest-retries.json';
  expect(await makeNew([path.join(folder, 'recorded'), '--from', recording])).toBe(0);
  const checked = readLesson(lessonsIn('recorded')[0]!.path);
  expect('lesson' in checked && checked.lesson.scenarios[0].case.dags[0]!.tasks.length).toBeGreaterThan(0);
});

test('nothing is written over, and of what holds no run nothing is made', async () => {
  const taken = path.join(folder, 'taken');
  mkdirSync(taken);
  writeFileSync(path.join(taken, 'mine.json'), 'mine');
  expect(await makeNew([taken])).toBe(2);
  expect(await makeNew([path.join(folder, 'never'), '--from', path.join(taken, 'mine.json')])).toBe(2);
  expect(await makeNew([path.join(folder, 'never'), '--from', path.join(folder, 'no-such.py')])).toBe(2);
  expect(await makeNew([])).toBe(2);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listLessons } from '../../src/cli/read-lessons';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lessons-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, content: object = {}): void {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, JSON.stringify(content));
}

test('courses come by their place, lessons in the order of their course, the rest by name', () => {
  write('anywhere/b.json');
  write('anywhere/a.json');
  write('second/course.json', { title: 'Second', place: 2, lessons: ['z', 'y'] });
  write('second/x.json');
  write('second/y.json');
  write('second/z.json');
  write('third/course.json', { place: 3 });
  write('third/t.json');
  write('zero/course.json', { place: 1 });
  write('zero/first.json');
  expect(listLessons(folder).map(({ course, name }) => `${course}/${name}`)).toEqual([
    'zero/first',
    'second/z',
    'second/y',
    'second/x',
    'third/t',
    'anywhere/a',
    'anywhere/b',
  ]);
});

test('a newcomer starts with the first run of a pipeline', () => {
  expect(listLessons('lessons')[0]).toMatchObject({ course: 'mlops', name: 'airflow-ml-orchestration' });
});

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createServer } from 'vite';
import type * as Lessons from 'virtual:lessons';
import type { ViteDevServer } from 'vite';
import { lessonsPlugin } from '../../scripts/vite/lessons-plugin';
import type { CheckedLesson } from '../../src/lesson';
import { describeProblem } from '../../src/text';

const GOOD = path.join(import.meta.dirname, '../lesson/check/inputs');
let root: string;
let lessons: string;
let server: ViteDevServer;

beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'author-'));
  lessons = path.join(root, 'lessons');
  mkdirSync(path.join(lessons, 'first'), { recursive: true });
  cpSync(path.join(GOOD, 'no-scenarios.json'), path.join(lessons, 'first/no-scenarios.json'));
  cpSync(path.join(GOOD, 'grades.py'), path.join(lessons, 'first/grades.py'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [lessonsPlugin({ folder: lessons })],
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
  });
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** The lessons as a page gets them, read anew. */
async function loaded(): Promise<typeof Lessons> {
  server.moduleGraph.invalidateAll();
  return (await server.ssrLoadModule('virtual:lessons')) as typeof Lessons;
}

/** What a page says of a lesson. */
async function said(course: string, id: string): Promise<string[]> {
  const checked = await (await loaded()).loadLesson(course, id);
  return checked && 'problems' in checked ? checked.problems.map(describeProblem) : [];
}

async function listed(): Promise<string[]> {
  const catalogue = await (await loaded()).loadCatalogue('en');
  return catalogue.flatMap(({ course, lessons: all }) =>
    all.map(({ id, broken }) => `${course}/${id}${broken ? ' (broken)' : ''}`),
  );
}

describe("an author's server goes on, and says what is wrong", () => {
  test('an editor’s own files beside the lessons are no lessons', async () => {
    symlinkSync('me@here.1:2', path.join(lessons, 'first/.#no-scenarios.json'));
    symlinkSync('me@here.1:2', path.join(lessons, '.#first'));
    writeFileSync(path.join(lessons, 'first/.no-scenarios.json.swp'), '');
    writeFileSync(path.join(lessons, 'first/no-scenarios.json~'), '');
    expect(await listed()).toEqual(['first/no-scenarios']);
    expect(await said('first', 'no-scenarios')).toEqual([]);
  });

  test.each<[string, (file: string) => void, string]>([
    ['a folder', (file) => mkdirSync(file), '`lessons/first/x.json` is a folder; a file belongs here.'],
    [
      'a link to nothing',
      (file) => symlinkSync('nothing', file),
      '`lessons/first/x.json` is a link that leads to no file.',
    ],
    [
      'a link to itself',
      (file) => symlinkSync('x.json', file),
      '`lessons/first/x.json` is a link that leads to no file.',
    ],
    [
      '100 MB',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 100_000_000);
      },
      '`lessons/first/x.json` has 100 MB; such a file may have 2 MB.',
    ],
    ['nothing at all', (file) => writeFileSync(file, ''), 'The file is empty.'],
    [
      'other letters than UTF-8',
      (file) => writeFileSync(file, Buffer.from('{ "title": "gar\xe7on" }', 'latin1')),
      '`lessons/first/x.json` is not UTF-8 text from here on: save it as UTF-8.',
    ],
    [
      '5,000 brackets in brackets',
      (file) => writeFileSync(file, '['.repeat(5000) + ']'.repeat(5000)),
      'Brackets stand in brackets more than 100 deep.',
    ],
    [
      'a name of a megabyte',
      (file) => writeFileSync(file, JSON.stringify({ ['n'.repeat(1_000_000)]: 1 })),
      'A name with 1,000,000 characters; it may have 300.',
    ],
    [
      'a list',
      (file) => writeFileSync(file, '[]'),
      'An object with `version`, `id`, `title`, `minutes`, `summary`, `clock` and `dags` belongs here, not a list in brackets.',
    ],
    [
      'null',
      (file) => writeFileSync(file, 'null'),
      'An object with `version`, `id`, `title`, `minutes`, `summary`, `clock` and `dags` belongs here, not null.',
    ],
  ])('a lesson that is %s', async (_, make, message) => {
    make(path.join(lessons, 'first/x.json'));
    expect(await listed()).toEqual(['first/no-scenarios', 'first/x (broken)']);
    expect(await said('first', 'x')).toEqual([message]);
    expect(await said('first', 'no-scenarios')).toEqual([]);
    // So a browser gets them: there what a module watches has to be found.
    for (const module of ['virtual:lessons', 'virtual:lesson/first/x'])
      expect(await server.environments.client.transformRequest(module), module).not.toBeNull();
  });

  test.each<[string, string, string]>([
    ['lessons that are a number', '{ "lessons": 5 }', 'A list in brackets belongs here, not a number.'],
    ['no JSON', '{ "title": }', 'This is not JSON: a value belongs here.'],
    ['a slip of the pen', '{ "titel": "x" }', '"titel" is not known here. Did you mean `title`?'],
    [
      'a lesson that is not there',
      '{ "lessons": ["no-scenario"] }',
      'There is no lesson `no-scenario`. Did you mean `no-scenarios`?',
    ],
    [
      'a lesson twice',
      '{ "lessons": ["no-scenarios", "no-scenarios"] }',
      'The id "no-scenarios" is used twice.',
    ],
  ])('a course with %s', async (_, text, message) => {
    writeFileSync(path.join(lessons, 'first/course.json'), text);
    const catalogue = await (await loaded()).loadCatalogue('en');
    expect(catalogue.flatMap((course) => course.problems ?? []).map(describeProblem)).toEqual([message]);
    expect(catalogue[0]).toMatchObject({ courseTitle: { text: 'first' }, lessons: [{ id: 'no-scenarios' }] });
  });

  test('a course has its title in each language to which its course.json is translated, whole', async () => {
    const write = (name: string, value: object) =>
      writeFileSync(path.join(lessons, 'first', name), JSON.stringify(value));
    write('course.json', { title: 'Grades' });
    write('course.es.json', { version: 1, words: { '/title': 'Notas' } });
    const { courseTitle, loadCatalogue } = await loaded();
    expect(courseTitle('first', 'es')).toEqual({ text: 'Notas', language: 'es' });
    expect(courseTitle('first', 'pt')).toEqual({ text: 'Grades', language: 'en' });
    expect(courseTitle('constructor', 'valueOf')).toMatchObject({ text: 'constructor' });
    expect(await loadCatalogue('es')).toMatchObject([
      { courseTitle: { text: 'Notas' }, lessons: [{ id: 'no-scenarios' }] },
    ]);

    write('course.es.json', { version: 1, words: {} });
    const [course] = await (await loaded()).loadCatalogue('es');
    expect(course?.courseTitle).toEqual({ text: 'Grades', language: 'en' });
    expect(course?.problems?.map(({ file, code, values }) => [file, code, values])).toEqual([
      ['lessons/first/course.es.json', 'translation.missing', { pointer: '/title' }],
    ]);
  });

  test('a course may be a link to a folder elsewhere, or lead round in a circle', async () => {
    cpSync(path.join(lessons, 'first'), path.join(root, 'elsewhere'), { recursive: true });
    symlinkSync(path.join(root, 'elsewhere'), path.join(lessons, 'second'));
    symlinkSync('nowhere', path.join(lessons, 'third'));
    symlinkSync('.', path.join(lessons, 'fourth'));
    expect(await listed()).toEqual(['first/no-scenarios', 'second/no-scenarios']);
    expect(await said('second', 'no-scenarios')).toEqual([]);
  });

  test('a folder that is gone holds no lessons', async () => {
    rmSync(lessons, { recursive: true });
    expect(await listed()).toEqual([]);
    mkdirSync(lessons);
    expect(await listed()).toEqual([]);
  });
});

describe('while an author saves', () => {
  /** What the page was told of a lesson after a change of a file. */
  function told(change: () => void, event: 'change' | 'add' | 'unlink', file: string): CheckedLesson[] {
    const sent: CheckedLesson[] = [];
    server.ws.send = ((message: { data?: { checked: CheckedLesson } }) => {
      if (message.data) sent.push(message.data.checked);
    }) as typeof server.ws.send;
    change();
    server.watcher.emit(event, file);
    return sent;
  }

  test('the page hears of each fault, and of its end', () => {
    const file = path.join(lessons, 'first/no-scenarios.json');
    const broken = told(() => writeFileSync(file, '{'), 'change', file);
    expect(broken).toMatchObject([{ problems: [{ code: 'json.syntax' }] }]);
    const mended = told(() => cpSync(path.join(GOOD, 'no-scenarios.json'), file), 'change', file);
    expect(mended).toMatchObject([{ lesson: { id: 'no-scenarios' } }]);
    const listing = path.join(lessons, 'first/grades.py');
    expect(told(() => rmSync(listing), 'unlink', listing)).toMatchObject([
      { problems: [{ code: 'file.missing' }] },
    ]);
    expect(told(() => mkdirSync(listing), 'add', listing)).toMatchObject([
      { problems: [{ code: 'file.folder' }] },
    ]);
  });

  test('a watcher that may not look somewhere ends nothing', () => {
    expect(() => server.watcher.emit('error', new Error('EACCES'))).not.toThrow();
  });
});

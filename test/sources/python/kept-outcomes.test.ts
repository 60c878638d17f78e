/** After a change to one file of many, just the files that can see it are read again: typing in a large folder stays quick. */
import { beforeEach, expect, test } from 'vitest';
import { createPythonSource } from '../../../src/sources/python';
import type { PythonSource, StartWorker } from '../../../src/sources/python';

/** What was read, since it was last emptied. */
let read: string[] = [];
let python: PythonSource;
/** What a file comes to, where that is more than nothing. */
let problemOf: (path: string) => string | null = () => null;

/** Stands for Python: a file's helpers are those whose names stand in it after `import`. */
const startWorker: StartWorker = (hear) => {
  let texts = new Map<string, string>();
  return {
    end: () => {},
    post(message) {
      if (message.kind === 'start') return hear({ kind: 'ready' });
      if (message.kind === 'files') {
        texts = new Map(message.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
        return;
      }
      for (const path of message.paths) {
        read.push(path);
        const imports = [...(texts.get(path) ?? '').matchAll(/^import (\w+)$/gm)].map(
          ([, name]) => `${name}.py`,
        );
        const code = problemOf(path);
        const problem = {
          file: path,
          line: 1,
          column: 1,
          end_line: 1,
          end_column: 1,
          code,
          text: '',
          fix: null,
        };
        const answer = JSON.stringify({
          dags: {},
          facts: {},
          problems: code === null ? [] : [problem],
          variables: [],
          connections: [],
          environment: [],
          stubs: [],
          helpers: [path, ...imports.filter((one) => texts.has(one))],
        });
        hear({ kind: 'read', path, answer });
      }
      hear({ kind: 'done' });
    },
  };
};

const FILES: Readonly<Record<string, string>> = {
  'one.py': '# airflow dag\nimport helper\n',
  'two.py': '# airflow dag\n',
  'helper.py': 'x = 1\n',
  'query.sql': 'select 1',
};
const readFiles = async (changes: Readonly<Record<string, string>> = {}, variables = {}) => {
  read = [];
  const files = Object.entries({ ...FILES, ...changes }).map(([path, text]) => ({ path, text }));
  await python.read(files, { variables });
  return read;
};

beforeEach(async () => {
  problemOf = () => null;
  python = createPythonSource({ startWorker, library: new Uint8Array() });
  expect(await readFiles()).toEqual(['one.py', 'two.py']);
});

test('nothing is read again where nothing changed', async () => {
  expect(await readFiles()).toEqual([]);
});

test.each([
  ['the file that changed', { 'two.py': '# airflow dag 2\n' }, ['two.py']],
  ['whoever imports it', { 'helper.py': 'x = 2\n' }, ['one.py']],
  ['whoever names a helper that was not imported', { 'two.py': '# airflow dag helper\n' }, ['two.py']],
  ['all, after a file that any of them may open', { 'query.sql': 'select 2' }, ['one.py', 'two.py']],
  ['all, after a file has come that any of them may look for', { 'new.py': '' }, ['one.py', 'two.py']],
])('what is read again is %s', async (_, changes, expected) => {
  expect(await readFiles(changes)).toEqual(expected);
});

test('a helper that could not be imported is tried again by whoever names it', async () => {
  const names = { 'two.py': '# airflow dag\nfrom helper import x\n' };
  await readFiles(names);
  expect(await readFiles({ ...names, 'helper.py': 'x = 3\n' })).toEqual(['one.py', 'two.py']);
});

test('other Variables are seen by all', async () => {
  expect(await readFiles({}, { name: 'value' })).toEqual(['one.py', 'two.py']);
});

test('a file that was stopped is read again: it may have been by chance', async () => {
  problemOf = (path) => (path === 'two.py' ? 'timeout' : null);
  await readFiles({ 'two.py': '# airflow dag while\n' });
  expect(await readFiles({ 'two.py': '# airflow dag while\n' })).toEqual(['two.py']);
});

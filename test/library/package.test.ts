/** Somebody who builds on the engine installs one small package, and the lines of the README work. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commandIn, installPackage, npm } from './install-package';

const project = mkdtempSync(path.join(tmpdir(), 'with-dag-tutor-'));
const LINES =
  /```ts\n(import { simulate } from 'dag-tutor\/engine';\n.*?)```/s.exec(
    readFileSync('README.md', 'utf8'),
  )?.[1] ?? '';

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

beforeAll(() => {
  npm(['run', '-s', 'library'], '.');
  installPackage(project);
}, 180_000);

afterAll(() => rmSync(project, { recursive: true }));

test('it brings the library, the command and their two dependencies', () => {
  const installed = readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['dag-tutor', 'jsonc-parser', 'zod']);
  const files = readdirSync(path.join(project, 'node_modules/dag-tutor'));
  expect(files.sort()).toEqual(['LICENSE', 'README.md', 'docs', 'library', 'package.json']);
});

test('the command is there, and reads lessons and DAG files with nothing else installed', () => {
  const command = commandIn(project);
  expect(node(command, '--version')).toBe(`${manifest.version}\n`);
  mkdirSync(path.join(project, 'les sons/mlops'), { recursive: true });
  for (const file of readdirSync('lessons/mlops'))
    copyFileSync(path.join('lessons/mlops', file), path.join(project, 'les sons/mlops', file));
  const lesson = 'les sons/mlops/airflow-ml-orchestration.json';
  expect(node(command, 'check', lesson)).toBe('1 file checked, nothing wrong.\n');
  expect(node(command, 'trace', lesson)).toMatch(/^ *1 +at 0 s +`\w+` starts\.$/m);
});

test('the lines of the README run with Node', () => {
  writeFileSync(path.join(project, 'lines.js'), LINES);
  expect(
    LINES.trim()
      .split('\n')
      .filter((line) => line !== '').length,
  ).toBe(5);
  expect(node('lines.js')).toBe('extract success\nload success\n');
});

test('a case is checked, run and cut into steps', () => {
  writeFileSync(
    path.join(project, 'steps.js'),
    `import { createTrack } from 'dag-tutor/lesson';
    import { lessonJsonSchema, parseCase } from 'dag-tutor/lesson/check';
    const one = { case: 'one', clock: '2026-01-01T00:00:00Z', dags: [{ dag_id: 'd', schedule: '@once', tasks: [{ task_id: 't' }] }] };
    const parsed = parseCase(JSON.stringify(one), 'one.json');
    const wrong = parseCase('{ "clock": 1 }', 'wrong.json');
    console.log(createTrack(parsed.case, 'essential').steps.length, wrong.problems.length > 0, typeof lessonJsonSchema());`,
  );
  expect(node('steps.js')).toBe('4 true object\n');
});

test('what is wrong is said in each language', () => {
  writeFileSync(
    path.join(project, 'said.js'),
    `import { simulate } from 'dag-tutor/engine';
    import { literal } from 'dag-tutor/lesson';
    import { parseCase } from 'dag-tutor/lesson/check';
    import { loadSentences } from 'dag-tutor/text';
    const { problems } = parseCase('{ "clock": 1 }', 'wrong.json');
    const one = { case: 'one', clock: '2026-01-01T00:00:00Z', dags: [{ dag_id: 'd', schedule: '@once', tasks: [{ task_id: 't' }] }] };
    const trace = simulate(one);
    for (const language of ['en', 'es']) {
      const { describeProblem, describeCause, say } = await loadSentences(language);
      console.log([...problems.map(describeProblem), describeCause(trace.change(0), trace).line, say(literal('x'))].join('|'));
    }`,
  );
  const [english = '', spanish = ''] = node('said.js').split('\n');
  expect(english).toMatch(/^"case" is missing.*\|x$/);
  expect(spanish).toMatch(/\|x$/);
  expect(spanish.split('|')).toHaveLength(english.split('|').length);
  expect(spanish.split('|')[0]).not.toBe(english.split('|')[0]);
});

test('the element can be imported where there is no page, as by a server that renders one', () => {
  writeFileSync(
    path.join(project, 'element.js'),
    `import { DagTutorElement } from 'dag-tutor/embed'; console.log(typeof DagTutorElement);`,
  );
  expect(node('element.js')).toBe('function\n');
});

test('its types hold under the strictest settings, also those of Node', () => {
  writeFileSync(
    path.join(project, 'typed.ts'),
    `${LINES}
    import { createTrack, type Track } from 'dag-tutor/lesson';
    import { parseCase } from 'dag-tutor/lesson/check';
    import { loadSentences } from 'dag-tutor/text';
    import { DagTutorError, type FrameState } from 'dag-tutor/embed';
    export const track: Track = createTrack(trace.input, 'full');
    // @ts-expect-error a case has DAGs
    simulate({ case: 'etl', clock: '2026-01-01T00:00:00Z' });
    const parsed = parseCase('{}', 'case.json');
    export const clock: string = 'case' in parsed ? parsed.case.clock : parsed.problems[0]!.code;
    const { describeProblem } = await loadSentences('es');
    export const said: string[] = 'case' in parsed ? [] : parsed.problems.map(describeProblem);
    // @ts-expect-error there are no sentences in it
    void loadSentences('tlh');
    const lesson = document.createElement('dag-tutor');
    lesson.addEventListener('score', ({ detail }) => console.log(detail.scaled.toFixed(2)));
    export const state: FrameState = await lesson.call('getState');
    await lesson.call('goto', { step: 3 }).catch((error: unknown) => error instanceof DagTutorError && error.code);
    // @ts-expect-error a step is a number
    void lesson.call('goto', { step: '3' });
    // @ts-expect-error there is no such command
    void lesson.call('eval');`,
  );
  const compiler = path.resolve('node_modules/typescript-7/bin/tsc');
  const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const says = (() => {
    try {
      return node(
        compiler,
        ...flags,
        '--target',
        'ES2022',
        '--lib',
        'ES2023,DOM',
        '--module',
        'nodenext',
        'typed.ts',
      );
    } catch (error) {
      return String((error as { stdout?: string }).stdout);
    }
  })();
  expect(says).toBe('');
});

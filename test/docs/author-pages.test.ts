/** Whoever follows the pages for authors gets what they say: their commands are run, in their order, as they stand there. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';
import type { LessonFile } from '../../src/lesson';
import { SLOW } from '../sources/python/python';

const HOME = process.cwd();
const PAGES = [
  'first-lesson',
  'from-your-dag',
  'questions-that-teach',
  'scenarios-and-actions',
  'translating',
  'shipping',
];
/** These need the app, or run on: the browser test of one's own site has them. */
const ELSEWHERE = ['dev', 'build'];
const textOf = (page: string) => readFileSync(path.join(HOME, 'docs', `${page}.md`), 'utf8');
const folder = mkdtempSync(path.join(os.tmpdir(), 'author-'));

let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => process.chdir(HOME));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands behind `npx dag-tutor` in the page's blocks, in order, with each `cd` between. */
function linesOf(page: string): string[][] {
  const blocks = [...textOf(page).matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.trim().split('\n')).map((line) => line.split(' '));
}

/** Follows a page from a folder on; answers how each command came out. */
async function follow(lines: readonly string[][]): Promise<number[]> {
  const results: number[] = [];
  for (const words of lines) {
    const [first, second = '', name = '', ...args] = words;
    if (first === 'cd') process.chdir(second);
    if (first !== 'npx' || ELSEWHERE.includes(name)) continue;
    results.push(await (await COMMANDS[name]!.load()).run(args));
  }
  return results;
}

function edit(file: string, change: (lesson: LessonFile) => void): void {
  const lesson = JSON.parse(readFileSync(file, 'utf8')) as LessonFile;
  change(lesson);
  writeFileSync(file, JSON.stringify(lesson, null, 2));
}

test.each(PAGES)('%s names only commands and options that there are', (page) => {
  const calls = [...textOf(page).matchAll(/npx dag-tutor ([a-z]+)/g)].map(([, name = '']) => name);
  expect(calls.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
  expect(calls.length).toBeGreaterThan(0);
});

test('the first lesson comes out as its page says', { timeout: SLOW }, async () => {
  process.chdir(folder);
  const lines = linesOf('first-lesson');
  const made = lines.findIndex((words) => words[0] === 'cd');
  expect(await follow(lines.slice(0, made + 1))).toEqual([0]);
  const change = (option: string) => {
    const [, written = ''] = new RegExp(`\`("${option}": \\d+)\``).exec(textOf('first-lesson')) ?? [];
    return JSON.parse(`{ ${written} }`) as object;
  };
  edit('lessons/my-course/first-lesson.json', ({ dags }) =>
    Object.assign(dags[0]!.behaviour!['add_up']![0]!, change('seconds')),
  );
  expect(await follow(lines.slice(made + 1))).toEqual([0, 0]);
  expect(said.join('\n')).toMatch(/at 34 s +`add_up` succeeds/);
  edit('lessons/my-course/first-lesson.json', ({ dags }) =>
    Object.assign(
      dags[0]!.tasks.find(({ task_id: id }) => id === 'add_up')!,
      change('retries'),
    ),
  );
  expect(await follow([['npx', 'dag-tutor', 'check']])).toEqual([1]);
  expect(said.at(-1)).toContain('retries');
});

test(
  'a DAG file becomes a lesson, and takes the failure that its page shows',
  { timeout: SLOW },
  async () => {
    const project = path.join(folder, 'own');
    mkdirSync(path.join(project, 'dags'), { recursive: true });
    cpSync('lessons/airflow/orders_to_warehouse.py', path.join(project, 'dags/orders.py'));
    process.chdir(project);
    const [fromDags = [], fromRun = []] = linesOf('from-your-dag');
    expect(await follow([fromDags])).toEqual([0]);
    const file = 'my-course/lessons/my-course/orders-to-warehouse.json';
    const [, scenarios = ''] = /```json\n(.*?)```/s.exec(textOf('from-your-dag'))!;
    edit(file, (lesson) => Object.assign(lesson, JSON.parse(`{ ${scenarios} }`)));
    expect(await follow([['npx', 'dag-tutor', 'check', file]])).toEqual([0]);
    expect(
      await follow([['npx', 'dag-tutor', 'trace', file, '--scenario', 'no-answer', '--as', 'case']]),
    ).toEqual([0]);
    writeFileSync('run.json', said.at(-1)!);
    rmSync('my-course', { recursive: true });
    expect(await follow([fromRun])).toEqual([0]);
    expect(existsSync('my-course/lessons/my-course')).toBe(true);
  },
);

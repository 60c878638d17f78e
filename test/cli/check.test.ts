import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SLOW } from '../sources/python/python';
import { runCommand } from './run-command';

const INPUTS = path.join(import.meta.dirname, '../lesson/check/inputs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], cwd = INPUTS) {
  const { stdout, ...rest } = await runCommand('check', args, cwd);
  return { ...rest, stdout: stdout.trimEnd() };
}

// Python, with which listings are read, starts anew in some of these.
describe('dag-tutor check', { timeout: SLOW }, () => {
  test('leaves with 0 where nothing is wrong', async () => {
    expect(await run(['no-scenarios.json'])).toMatchObject({
      status: 0,
      stdout: '1 file checked, nothing wrong.',
    });
  });

  test('leaves with 1 and says every problem of every file, a line each', async () => {
    const { status, stdout } = await run(['edge-typo.json', 'no-scenarios.json', 'delay-text.json']);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'edge-typo.json:35:11: There is no task or group `colect`. Did you mean `collect`? (at /dags/0/edges/0/0) [edge.unknown]',
      'delay-text.json:27:26: A number belongs here, not text in quotes. (at /dags/0/tasks/1/retry_delay) [value.type]',
      '',
      '2 problems in 3 files.',
    ]);
  });

  test.each<[string, string[], RegExp]>([
    [
      'a file that is not there',
      ['edge-typos.json'],
      /edge-typos\.json:1:1: There is no file .*edge-typo\.json/,
    ],
    ['a folder', ['.'], /\.:1:1: `\.` is a folder; a file belongs here\. \[file\.folder\]/],
    ['a course that is not there', ['course.json'], /course\.json:1:1: There is no file `course\.json`/],
  ])('leaves with 2 for %s', async (_, args, line) => {
    const { status, stdout } = await run(args);
    expect(status).toBe(2);
    expect(stdout).toMatch(line);
  });

  test.each([[['--format', 'xml']], [['--format']], [['--strict']]])(
    'leaves with 2 and says how it is called for %j',
    async (args) => {
      const { status, stdout, stderr } = await run(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Usage: dag-tutor check');
    },
  );

  test('without files checks all lessons beneath lessons/, with their courses', async () => {
    mkdirSync(path.join(folder, 'lessons/a'), { recursive: true });
    expect(await run([], folder)).toMatchObject({ status: 2, stdout: '' });
    writeFileSync(path.join(folder, 'lessons/a/course.json'), '{ "lessons": 5 }');
    writeFileSync(path.join(folder, 'lessons/a/x.json'), '{}');
    mkdirSync(path.join(folder, 'lessons/b'));
    writeFileSync(path.join(folder, 'lessons/b/course.json'), '{ "title": "B" }');
    writeFileSync(path.join(folder, 'lessons/b/course.es.json'), '{ "version": 1, "words": {} }');
    const { status, stdout } = await run([], folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^lessons\/a\/course\.json:1:14: A list in brackets belongs here, not a number\./);
    expect(stdout).toMatch(/^lessons\/b\/course\.es\.json:1:17: .*`\/title`/m);
    expect(stdout).toMatch(/^lessons\/a\/x\.json:1:1: "version" is missing/m);
  });

  test('as JSON, every problem has its place, its code, its values and its sentence', async () => {
    const { status, stdout } = await run(['edge-typo.json', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: 1,
      problems: [
        {
          file: 'edge-typo.json',
          line: 35,
          column: 11,
          endLine: 35,
          endColumn: 19,
          pointer: '/dags/0/edges/0/0',
          code: 'edge.unknown',
          values: { id: 'colect', near: 'collect' },
          message: 'There is no task or group `colect`. Did you mean `collect`?',
        },
      ],
    });
  });

  test('for GitHub, every problem is a workflow command', async () => {
    expect((await run(['edge-typo.json', '--format', 'github'])).stdout).toBe(
      '::error file=edge-typo.json,line=35,endLine=35,col=11,endColumn=19,title=edge.unknown::There is no task or group `colect`. Did you mean `collect`?',
    );
    expect(await run(['no-scenarios.json', '--format', 'github'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('as SARIF, every problem is a result of its rule, at its region', async () => {
    const { stdout } = await run(['edge-typo.json', 'delay-text.json', '--format', 'sarif']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'dag-tutor', rules: [{ id: 'edge.unknown' }, { id: 'value.type' }] } },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'edge.unknown',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'edge-typo.json' },
                    region: { startLine: 35, startColumn: 11, endLine: 35, endColumn: 19 },
                  },
                },
              ],
            },
            { ruleId: 'value.type', ruleIndex: 1 },
          ],
        },
      ],
    });
  });
});

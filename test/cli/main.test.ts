/** The command `dag-tutor` says which commands there are, and what was meant. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/commands';
import { runCommand } from './run-command';

const ROOT = path.join(import.meta.dirname, '../..');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('help lists every command, and the version is that of the package', { timeout: 30_000 }, () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  for (const [name, { says }] of Object.entries(COMMANDS)) {
    expect(stdout).toContain(`  ${name}`);
    expect(stdout).toContain(says);
  }
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
});

test('of an unknown command it says the nearest, and leaves with 2', { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run('chek');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^There is no command chek\. Did you mean check\?\n\nUsage: dag-tutor COMMAND/);
  expect(run()).toMatchObject({ status: 2, stdout: '' });
});

test('a run of a lesson is told as text, in another language, as a recording and as a case', async () => {
  const lesson = 'lessons/mlops/airflow-ml-orchestration.json';
  expect((await runCommand('trace', [lesson, '--scenario', 'two-tasks'])).stdout).toMatch(
    /^ ?\d +at \d+ s +`\w+` succeeds\.$/m,
  );
  expect((await runCommand('trace', [lesson, '--lang', 'es'])).stdout).toMatch(/`\w+` empieza\./);
  const simulated = JSON.parse((await runCommand('trace', [lesson, '--as', 'recording'])).stdout) as {
    input: unknown;
  };
  expect(simulated.input).toEqual(JSON.parse((await runCommand('trace', [lesson, '--as', 'case'])).stdout));
  const { status, stderr } = await runCommand('trace', [lesson, '--scenario', 'two-task']);
  expect(status).toBe(2);
  expect(stderr).toContain('Did you mean two-tasks?');
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recording } from '../../src/engine';

const ROOT = path.join(import.meta.dirname, '../..');
const RECORDING = 'test/conformance/recordings/lessons/seed-ingest-retries.json';
let folder = '';
const file = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'simulate-'));
  const good = {
    case: 'x',
    clock: '2026-01-01T00:00:00Z',
    dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }] }],
  };
  writeFileSync(file('good.json'), JSON.stringify(good));
  writeFileSync(file('no-json.json'), '{\n  "case": "x"\n  "clock": 1\n}\n');
  writeFileSync(file('unknown-key.json'), JSON.stringify({ ...good, cases: 1 }, null, 2));
  writeFileSync(
    file('cycle.json'),
    JSON.stringify({ ...good, dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }], edges: [['a', 'a']] }] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(command: 'simulate' | 'conformance', args: readonly string[], input = '') {
  const script = command === 'conformance' ? ['src/cli/conformance.ts'] : ['src/cli/main.ts', command];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...script, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.trim().split('\n') };
}

describe('dag-tutor simulate', { timeout: 30_000 }, () => {
  test('says what happens in a recording’s case, as the recording does', () => {
    const { status, stdout } = run('simulate', [RECORDING]);
    const real = JSON.parse(readFileSync(path.join(ROOT, RECORDING), 'utf8')) as Recording;
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Recording).ticks.map((tick) => tick.at)).toEqual(
      real.ticks.map((tick) => tick.at),
    );
  });

  test('writes one trace a case, and keeps to the good ones where others are bad', () => {
    const names = ['good.json', 'no-json.json', 'unknown-key.json', 'cycle.json', 'missing.json'];
    const { status, stderr } = run('simulate', [...names.map(file), '--out', file('out')]);
    expect(status).toBe(2);
    expect(readdirSync(file('out'))).toEqual(['good.json']);
    expect(stderr.map((line) => line.replaceAll(`${folder}/`, ''))).toEqual([
      expect.stringMatching(/^no-json\.json:3:3: .*comma/),
      expect.stringMatching(/^unknown-key\.json:\d+:3: .*cases.*\(at \/cases\) \[key\.unknown\]$/),
      expect.stringMatching(/^cycle\.json:1:\d+: .*\(at \/dags\/0\/edges/),
      'missing.json:1:1: There is no file `missing.json`. [file.missing]',
    ]);
  });

  test('reads from standard input', () => {
    const { status, stdout } = run('simulate', ['-'], readFileSync(file('good.json'), 'utf8'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ case: 'x', ticks: [] });
  });
});

describe('npm run conformance', { timeout: 30_000 }, () => {
  test('leaves with 2 where there is nothing to run, and with 1 where something differs', () => {
    expect(run('conformance', [folder])).toMatchObject({ status: 2 });
    const real = JSON.parse(readFileSync(path.join(ROOT, RECORDING), 'utf8')) as Recording;
    const { status, stdout } = run('conformance', [prepared(real)]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^recordings\/x: tick 0: nothing changes in Airflow/);
    expect(stdout).toContain('recordings: 0 of 1');
  });

  test('says of each file that is no recording what it is, with its place, and goes on', () => {
    const real = JSON.parse(readFileSync(path.join(ROOT, RECORDING), 'utf8')) as Recording;
    const made = prepared(real);
    writeFileSync(path.join(made, 'recordings/a.json'), '{ "ticks": ');
    writeFileSync(path.join(made, 'recordings/b.json'), Buffer.from([0xff, 0xfe]));
    mkdirSync(path.join(made, 'recordings/c.json'));
    symlinkSync('nowhere', path.join(made, 'recordings/d.json'));
    const { status, stdout } = run('conformance', [made]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/a\.json:1:12: This is not JSON: a value belongs here\./);
    expect(stdout).toMatch(/b\.json:1:1: `b\.json` is not UTF-8 text/);
    expect(stdout).toMatch(/c\.json:1:1: `c\.json` is a folder/);
    expect(stdout).toMatch(/d\.json:1:1: `d\.json` is a link that leads to no file/);
    expect(stdout).toContain('recordings: 0 of 5');

    writeFileSync(path.join(made, 'other-cases.json'), '[{ "id": 1 },\n');
    const table = run('conformance', [made]);
    expect(table.status).toBe(2);
    expect(table.stderr.join()).toMatch(/other-cases\.json:2:1: This is not JSON/);
  });
});

test.each([
  [
    'conformance',
    () => [
      'src/cli/conformance.ts',
      prepared(JSON.parse(readFileSync(path.join(ROOT, RECORDING), 'utf8')) as Recording),
    ],
  ],
  ['simulate', () => ['src/cli/main.ts', 'simulate', RECORDING]],
  ['check', () => ['src/cli/main.ts', 'check', 'lessons/mlops/course.json']],
  ['help', () => ['src/cli/main.ts', '--help']],
])('%s ends quietly where nobody reads on, as with `| head`', { timeout: 30_000 }, async (_, args) => {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args()], { cwd: ROOT });
  // Before it has printed anything: it is not even loaded by then.
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  expect(said).toBe('');
});

/** A folder with one recording that says what Airflow never did. */
function prepared(real: Recording): string {
  const made = mkdtempSync(path.join(folder, 'data-'));
  writeFileSync(path.join(made, 'other-cases.json'), '[]');
  const recordings = path.join(made, 'recordings');
  mkdirSync(recordings);
  writeFileSync(path.join(recordings, 'x.json'), JSON.stringify({ ...real, ticks: real.ticks.slice(1) }));
  return made;
}

/** `dag-tutor import`: JSON on standard output, and an exit status that says whether all could be read. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../src/engine';
import { checkCase } from '../../src/engine';
import type { Graph } from '../../src/sources/python';
import { runCommand } from './run-command';

const SLOW = 120_000;
const GOOD = `from airflow import DAG
from airflow.operators.dummy_operator import DummyOperator

with DAG("good", schedule=None):
    DummyOperator(task_id="a") >> DummyOperator(task_id="b")
`;
let folder = '';
const file = (name: string) => path.join(folder, name);

interface Printed {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly dags: Readonly<Record<string, unknown>>;
        readonly problems: readonly Record<string, unknown>[];
      }
    >
  >;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  mkdirSync(file('repo/dags'), { recursive: true });
  mkdirSync(file('repo/helpers'), { recursive: true });
  writeFileSync(file('good.py'), GOOD);
  writeFileSync(file('bad.py'), 'from airflow import DAG\nx = = 1\n');
  writeFileSync(
    file('repo/dags/one.py'),
    `from helpers.names import NAME\n${GOOD.replace('"good"', 'NAME')}`,
  );
  writeFileSync(file('repo/helpers/names.py'), 'NAME = "from_helper"\n');
  writeFileSync(file('packed.zip'), zipSync({ 'dags/two.py': new TextEncoder().encode(GOOD) }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => runCommand('import', args);

test(
  'files, folders and zips are read; what Airflow 3 refuses is no fault',
  async () => {
    const { status, stdout } = await run(
      file('good.py'),
      file('repo'),
      file('repo/dags'),
      file('packed.zip'),
    );
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout) as Printed;
    const dags = Object.entries(files).map(([name, one]) => [
      path.relative(folder, name),
      Object.keys(one.dags),
    ]);
    expect(Object.fromEntries(dags)).toEqual({
      'good.py': ['good'],
      'repo/dags/one.py': ['from_helper'],
      'packed.zip/dags/two.py': ['good'],
    });
    const [good] = Object.values(files);
    expect((good!.dags['good'] as Graph).edges).toEqual([['a', 'b']]);
    expect(good!.problems).toHaveLength(1);
    expect(Object.keys(good!.problems[0]!)).toEqual(['line', 'column', 'code', 'text', 'fix']);
  },
  SLOW,
);

test(
  'a file that cannot be read, or is not there, gives 1; the others are printed',
  async () => {
    const { status, stdout, stderr } = await run(file('bad.py'), file('good.py'), file('none.py'));
    expect(status).toBe(1);
    const { files } = JSON.parse(stdout) as Printed;
    expect(files[file('bad.py')]!.problems[0]).toMatchObject({ line: 2, column: 5, code: 'syntax' });
    expect(Object.keys(files[file('good.py')]!.dags)).toEqual(['good']);
    expect(stderr).toContain('none.py: cannot be read: there is no such file');
  },
  SLOW,
);

test(
  'with --case each DAG is a case, one file each with --out',
  async () => {
    expect((await run(file('good.py'), '--case', '--out', file('out'))).status).toBe(0);
    expect(readdirSync(file('out'))).toEqual(['good.json']);
    const made = JSON.parse(readFileSync(file('out/good.json'), 'utf8')) as Case;
    expect(made.dags[0]).toMatchObject({ dag_id: 'good', edges: [['a', 'b']] });
    expect(checkCase(made)).toEqual([]);
    // Two files have a DAG of that name: neither takes the other's place.
    expect(
      (await run(file('good.py'), file('packed.zip'), file('repo'), '--case', '--out', file('two'))).status,
    ).toBe(0);
    expect(
      readdirSync(file('two'))
        .map((name) => name.replace(/^.*import-\w+-/, ''))
        .sort(),
    ).toEqual(['from_helper.json', 'good-good.json', 'packed.zip-dags-two-good.json']);
    const { status, stderr } = await run(file('bad.py'), '--case', '--out', file('out'));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/bad\.py:2:5: SyntaxError: /)]);
  },
  SLOW,
);

test(
  'wrong use gives 2 and says how',
  async () => {
    expect(await run()).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = await run('--nope', file('good.py'));
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'Unknown option --nope.']);
  },
  SLOW,
);

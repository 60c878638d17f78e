/** Airflow's own example files come out as the real Airflow builds them, in every recorded option. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph, ReadResult, SourceFile } from '../../../src/sources/python';
import { exampleFiles } from './example-files';
import { SLOW, usePython } from './python';

const FACTS = path.join(import.meta.dirname, 'example-graphs');

interface Facts {
  readonly file: string;
  readonly source: 'core' | 'standard';
  readonly dags: readonly Graph[];
}

const python = usePython();
const facts = readdirSync(FACTS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(FACTS, name), 'utf8')) as Facts);
const files = exampleFiles();

/** Facts say `{today}` where a file asks for the day on which it is loaded. */
function withoutToday<T>(value: T, today: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll(today, '{today}')) as T;
}

test('the facts are those of 45 files, 84 DAGs and 271 tasks', () => {
  const dags = facts.flatMap((one) => one.dags);
  expect([facts.length, dags.length, dags.flatMap(({ tasks }) => tasks).length]).toEqual([45, 84, 271]);
});

if ('why' in files) {
  test('the example files cannot be fetched here, so they are not compared', () => {
    console.warn(`Airflow's example files were not compared: ${files.why}`);
    expect(files.why).not.toBe('');
  });
} else compareAll(files);

function compareAll(all: readonly SourceFile[]): void {
  describe('each example file is read as Airflow reads it', () => {
    const folderOf = ({ source }: Facts) =>
      source === 'core' ? 'airflow/example_dags' : 'airflow/providers/standard/example_dags';
    const paths = facts.map((one) => `${folderOf(one)}/${one.file}`);
    let reading: Promise<ReadResult> | null = null;
    const read = () => (reading ??= python.read(all, { only: paths }));

    test.each(facts.map((one, index) => [one.file, one, paths[index]!] as const))(
      '%s',
      async (_, one, file) => {
        const result = (await read()).files[file]!;
        const today = new Date().toISOString().slice(0, 10);
        expect(result.problems).toEqual([]);
        expect(Object.keys(result.dags).sort()).toEqual(one.dags.map(({ dag_id }) => dag_id).sort());
        for (const dag of one.dags) expect(withoutToday(result.dags[dag.dag_id], today)).toEqual(dag);
      },
      SLOW,
    );

    test(
      'every example file of both packages is read without a fault',
      async () => {
        const every = all
          .map(({ path: file }) => file)
          .filter((file) => /example_dags\/[^/]+\.py$/.test(file));
        const result = await python.read(all, { only: every });
        const faults = Object.values(result.files).flatMap(({ problems }) =>
          problems.map(({ file, text }) => `${file}: ${text}`),
        );
        expect(faults).toEqual([]);
        const dags = Object.values(result.files).flatMap((one) => Object.values(one.dags));
        expect([
          dags.length,
          dags.reduce((sum, { tasks }) => sum + tasks.length, 0),
          dags.reduce((sum, { edges }) => sum + edges.length, 0),
        ]).toEqual([115, 423, 363]);
      },
      SLOW,
    );
  });
}

/**
 * A public production folder comes out as the real Airflow reads it once what is gone in Airflow 3 is put right. Its code
 * is not ours and not here: put a copy of the repository that a file of wild-graphs/ is named after into
 * .cache/wild-folders/OWNER--NAME to have it compared.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collectFiles } from '../../../src/cli/collect-files';
import type { Graph } from '../../../src/sources/python';
import { SLOW, usePython } from './python';

const FACTS = path.join(import.meta.dirname, 'wild-graphs');
const FOLDERS = path.resolve('.cache/wild-folders');

interface WildDag {
  readonly tasks: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
  readonly groups: readonly string[];
  readonly rules: Readonly<Record<string, string>>;
  readonly retries: Readonly<Record<string, number>>;
  readonly mapped: readonly string[];
  readonly depends_on_past: readonly string[];
}
interface WildFolder {
  readonly files: Readonly<Record<string, { readonly dags: Readonly<Record<string, WildDag>> }>>;
}

const python = usePython();

test.each(readdirSync(FACTS).filter((name) => name.endsWith('.json')))(
  '%s',
  async (name) => {
    const facts = JSON.parse(readFileSync(path.join(FACTS, name), 'utf8')) as WildFolder;
    expect(counts(Object.values(facts.files))).toEqual({ files: 61, dags: 70, tasks: 407, edges: 365 });
    const folder = path.join(FOLDERS, name.replace(/\.json$/, ''));
    if (!existsSync(folder)) {
      console.warn(`${name} was not compared: there is no copy of it in ${path.relative('.', folder)}`);
      return;
    }
    const collected = collectFiles(folder);
    if ('why' in collected) throw new Error(collected.why);
    const result = await python.read(collected.files);
    for (const [file, { dags }] of Object.entries(facts.files)) {
      const read = result.files[`dags/${file}`]?.dags ?? {};
      const ours = Object.fromEntries(Object.entries(read).map(([id, graph]) => [id, asWild(graph)]));
      expect({ [file]: ours }).toEqual({
        [file]: Object.fromEntries(Object.entries(dags).map(([id, dag]) => [id, sorted(dag)])),
      });
    }
  },
  SLOW,
);

function counts(files: readonly { readonly dags: Readonly<Record<string, WildDag>> }[]) {
  const dags = files.flatMap((file) => Object.values(file.dags));
  return {
    files: files.length,
    dags: dags.length,
    tasks: dags.reduce((sum, { tasks }) => sum + tasks.length, 0),
    edges: dags.reduce((sum, { edges }) => sum + edges.length, 0),
  };
}

function asWild(graph: Graph): WildDag {
  const { tasks } = graph;
  const ids = (those: (task: Graph['tasks'][number]) => boolean) =>
    tasks.filter(those).map(({ task_id }) => task_id);
  return sorted({
    tasks: ids(() => true),
    edges: graph.edges,
    groups: graph.groups.flatMap(({ group_id }) => group_id ?? []),
    rules: Object.fromEntries(
      tasks.flatMap((task) =>
        task.trigger_rule === 'all_success' ? [] : [[task.task_id, task.trigger_rule]],
      ),
    ),
    retries: Object.fromEntries(
      tasks.flatMap((task) => (task.retries === 0 ? [] : [[task.task_id, task.retries]])),
    ),
    mapped: ids((task) => task.mapped),
    depends_on_past: ids((task) => task.depends_on_past),
  });
}

function sorted(dag: WildDag): WildDag {
  const inOrder = <T>(list: readonly T[]) =>
    list.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
  return {
    ...dag,
    tasks: inOrder(dag.tasks),
    edges: inOrder(dag.edges),
    groups: inOrder(dag.groups),
    mapped: inOrder(dag.mapped),
    depends_on_past: inOrder(dag.depends_on_past),
  };
}

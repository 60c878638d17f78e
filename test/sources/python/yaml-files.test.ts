/** DAGs made of the YAML beside them come out as PyYAML would have them read. */
import { expect, test } from 'vitest';
import { yamlFor } from '../../../src/sources/python/yaml-files';
import { readText, SLOW, usePython } from './python';

const python = usePython();

const CONFIG = `# Tables of the warehouse
defaults: &defaults
  retries: 2
  enabled: yes
tables:
  - name: orders
    <<: *defaults
    since: 2024-02-01
  - {name: people, retries: 0, enabled: no, y: 1}
1: one
`;

const FILE = `from pathlib import Path
import yaml
from airflow.sdk import DAG
from airflow.providers.standard.operators.bash import BashOperator

with open(Path(__file__).parent / "tables.yml") as file:
    config = yaml.load(file, Loader=yaml.SafeLoader)
with DAG("load", schedule=None, tags=[config[1]], start_date=None):
    for table in config["tables"]:
        if table["enabled"]:
            BashOperator(task_id=table["name"], retries=table["retries"], bash_command=f"{table['since'].year}")
`;

test(
  'tasks are those of the file, with its anchors, dates, yes and no',
  async () => {
    const { file, result } = await readText(python, FILE, { 'tables.yml': CONFIG });
    expect(file.problems).toEqual([]);
    expect(file.dags['load']!.tags).toEqual(['one']);
    expect(file.dags['load']!.tasks.map(({ task_id, retries }) => [task_id, retries])).toEqual([
      ['orders', 2],
    ]);
    expect(result.standIns).toEqual([]);
  },
  SLOW,
);

test(
  'YAML with a fault is told at the line that reads it; a text from elsewhere is a stand-in',
  async () => {
    const faulty = await readText(python, FILE, { 'tables.yml': 'tables: [1\nb: }' });
    expect(faulty.file.problems[0]).toMatchObject({ line: 7, isFault: true });
    expect(faulty.file.problems[0]!.text).toContain('YAMLError');
    const elsewhere =
      'import yaml\nfrom airflow.sdk import DAG\nDAG(f"d{len(list(yaml.safe_load(str(1))))}")\n';
    expect((await readText(python, elsewhere)).file.problems).toEqual([]);
  },
  SLOW,
);

test('whatever a file holds never throws: too many aliases, several documents, no YAML at all', () => {
  const read = (text: string) =>
    JSON.parse(
      new TextDecoder().decode(yamlFor([{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }])),
    ) as { documents?: unknown[]; why?: string }[];
  const bomb = `a: &a [x, x]\n${'bcdefghijk'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefghij'[at]!}, `.repeat(9)}]\n`)}`;
  expect(read(bomb)[0]!.why).toContain('alias');
  expect(read('a: 1\n---\nb: 2\n')[0]!.documents).toEqual([{ a: 1 }, { b: 2 }]);
  expect(read('')[0]!.documents).toEqual([]);
  expect(read('{{ jinja }}: [')[0]!.why).toBeTruthy();
});

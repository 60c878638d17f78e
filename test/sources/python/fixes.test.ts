/** A file of Airflow 2 loads; one press makes it one of Airflow 3, and shows what it changes. */
import { expect, test } from 'vitest';
import { fixFile } from '../../../src/sources/python';
import { readText, SLOW, usePython } from './python';

const python = usePython();

const OLD = `from airflow import DAG
from airflow.operators.dummy_operator import DummyOperator
from airflow.operators.python_operator import PythonOperator, BranchPythonOperator as Branch
from airflow.utils.dates import days_ago
from airflow.datasets import Dataset
from datetime import timedelta


def work(**context):
    print(context)


dag = DAG(
    "old",
    schedule_interval="@daily",
    start_date=days_ago(2),
    concurrency=4,
    default_view="graph",
    default_args={"owner": "ü", "retries": 1},
)
a = DummyOperator(task_id="a", dag=dag, trigger_rule="dummy", task_concurrency=2)
b = PythonOperator(
    task_id="b",
    python_callable=work,
    provide_context=True,
    sla=timedelta(hours=1),
    op_kwargs={"day": "{{ execution_date }}", "next": "{{ next_ds }}"},
    outlets=[Dataset("s3://x/y")],
    dag=dag,
)
a >> b
`;

test(
  'a file of Airflow 2 is read, with each place that 3.3.2 refuses',
  async () => {
    const { file } = await readText(python, OLD);
    const { tasks, ...graph } = file.dags['old']!;
    expect(graph.schedule).toMatchObject({ kind: 'cron', given: '@daily' });
    expect(graph.max_active_tasks).toBe(4);
    expect(
      tasks.map((task) => [task.task_id, task.operator, task.trigger_rule, task.max_active_tis_per_dag]),
    ).toEqual([
      ['a', 'EmptyOperator', 'always', 2],
      ['b', 'PythonOperator', 'all_success', null],
    ]);
    expect(file.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'old-import'],
      [3, 'old-import'],
      [4, 'old-import'],
      [5, 'old-import'],
      [15, 'old-argument'],
      [17, 'old-argument'],
      [18, 'old-argument'],
      [21, 'old-rule'],
      [21, 'old-argument'],
      [25, 'old-argument'],
      [26, 'sla'],
      [27, 'old-template'],
      [27, 'old-template'],
    ]);
    expect(file.problems.filter(({ isFault }) => isFault)).toEqual([]);
  },
  SLOW,
);

test(
  'with all fixes nothing is refused but what only a person can decide, and the graph is the same',
  async () => {
    const { file } = await readText(python, OLD);
    const fixed = fixFile(OLD, file.problems);
    expect(fixed.fixed).toBe(12);
    const { file: again } = await readText(python, fixed.text);
    expect(again.problems.map(({ code, text }) => [code, text.includes('next_ds')])).toEqual([
      ['old-template', true],
    ]);
    const plain = ({ start_date: _, ...graph }: (typeof again.dags)[string]) => graph;
    expect(plain(again.dags['old']!)).toEqual(plain(file.dags['old']!));
    const lines = OLD.split('\n');
    for (const { line, before } of fixed.changes)
      expect(lines.slice(line - 1, line - 1 + before.length)).toEqual(before);
    expect(
      fixed.changes.map(({ line, before, after }) => [line, before.length, after.length]),
    ).toContainEqual([25, 2, 0]);
  },
  SLOW,
);

test(
  'files find their helpers, SQL, Variables and environment in the folder',
  async () => {
    const result = await python.read(
      [
        {
          path: 'repo/dags/team/load.py',
          text: `import os
from pathlib import Path
from airflow import DAG
from airflow.models import Variable
from airflow.hooks.base import BaseHook
from utils.tables import TABLES
from plugin_operator import OurOperator
from unknown_company.lib import helper

SQL = Path(__file__).with_name("load.sql").read_text()
HOST = BaseHook.get_connection("warehouse").host
with DAG(f"load_{Variable.get('name')}", schedule=None, tags=[os.environ["TEAM"]]):
    for table in TABLES:
        OurOperator(task_id=f"load_{table}", sql=SQL)
`,
        },
        { path: 'repo/dags/team/load.sql', text: 'select 1' },
        { path: 'repo/utils/tables.py', text: 'TABLES = ["a", "b"]' },
        {
          path: 'repo/plugins/plugin_operator.py',
          text: 'from airflow.sdk import BaseOperator\n\nclass OurOperator(BaseOperator):\n    def __init__(self, *, sql, **kwargs):\n        super().__init__(**kwargs)\n        self.sql = sql\n',
        },
      ],
      { variables: { name: 'north' } },
    );
    const file = result.files['repo/dags/team/load.py']!;
    expect(Object.keys(file.dags)).toEqual(['load_north']);
    expect(file.dags['load_north']!.tasks.map(({ task_id }) => task_id)).toEqual(['load_a', 'load_b']);
    expect(file.problems.map(({ line, code }) => [line, code])).toEqual([[8, 'missing-module']]);
    expect(result.variables.map(({ name }) => name)).toEqual(['name']);
    expect(result.connections.map(({ name }) => name)).toEqual(['warehouse']);
    expect(result.environment).toEqual(['TEAM']);
    expect(file.helpers).toContain('repo/utils/tables.py');
  },
  SLOW,
);

/** Writes DAG files by chance: right ones, and ones with one fault at a known line. */
import { createRandom } from '../../../src/lesson';
import type { Random } from '../../../src/lesson';

export interface GeneratedFile {
  readonly text: string;
  /** The line of the fault; null: there is none. */
  readonly fault: { readonly line: number; readonly name: string } | null;
  readonly tasks: readonly string[];
}

const IMPORTS = `from datetime import datetime, timedelta
from airflow.sdk import DAG, Asset, Label, TaskGroup, chain, dag, task, task_group
from airflow.providers.standard.operators.bash import BashOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import PythonOperator
from airflow.providers.google.cloud.operators.bigquery import BigQueryInsertJobOperator
from airflow.providers.standard.sensors.filesystem import FileSensor
import pandas as pd
`;
const RULES = ['all_success', 'all_done', 'one_failed', 'none_failed', 'one_success', 'none_skipped'];
const SCHEDULES = [
  'None',
  '"@daily"',
  '"0 3 * * 1-5"',
  'timedelta(hours=6)',
  '[Asset("a"), Asset("b")]',
  'Asset("a") | Asset("b")',
  '"@once"',
];

/** Faults as single lines that go into the DAG's block. */
const FAULTS: readonly (readonly [name: string, line: string])[] = [
  ['no such name', 'nope(1)'],
  ['division', 'broken = 1 / 0'],
  ['no such argument', 'BashOperator(task_id="bad", bash_command="x", foo=1)'],
  ['missing argument', 'BashOperator(task_id="bad")'],
  ['wrong id', 'EmptyOperator(task_id="not an id")'],
  ['twice the same id', 'EmptyOperator(task_id="t0")'],
  ['wrong rule', 'EmptyOperator(task_id="bad", trigger_rule="sometimes")'],
  ['no slots', 'EmptyOperator(task_id="bad", pool_slots=0)'],
  ['arrow to text', 't0 >> "t1"'],
  ['arrow to nothing', 't0 >> None'],
  ['no list', 'BashOperator.partial(task_id="bad").expand(bash_command="x")'],
  ['nothing to map', 'BashOperator.partial(task_id="bad").expand()'],
  ['a result looped over', 'for one in t0.output: pass'],
  ['missing key', '{}["key"]'],
  ['missing file', 'open("/nowhere/at/all.sql").read()'],
  ['missing attribute', 't0.no_such_thing()'],
  ['raised', 'raise ValueError("no")'],
  ['positional', 'EmptyOperator("bad")'],
  ['wrong type', 'EmptyOperator(task_id="bad", retries="many")'],
  ['wrong group id', 'TaskGroup("a b").__enter__()'],
  ['not callable', 'PythonOperator(task_id="bad", python_callable=3)'],
  ['assertion', 'assert False, "never"'],
  ['unpacking', 'a, b = [1, 2, 3]'],
  ['no such import', 'from datetime import nothing_like_it'],
  ['exit', 'import sys; sys.exit(1)'],
  ['the browser', 'import js; js.document'],
  ['the network', 'import urllib.request; urllib.request.urlopen("http://example.com")'],
  ['more memory than there is', 'big = bytearray(1 << 30)'],
  ['syntax', 'x = = 1'],
  ['open bracket', 'x = (1, 2'],
  ['indentation', '   x = 1'],
  ['unended text', 'x = "abc'],
];

export function generateDagFile(seed: number, isFaulty: boolean): GeneratedFile {
  const random = createRandom(`dag file ${seed}`);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const lines = IMPORTS.trimEnd().split('\n');
  if (random(3) === 0) lines.push('from company_helpers.tables import TABLES, make_query');
  if (random(3) === 0)
    lines.push('from airflow.models import Variable', 'BUCKET = Variable.get("bucket", default_var="b")');
  lines.push(
    '',
    `default_args = {"retries": ${random(4)}, "retry_delay": timedelta(minutes=${1 + random(9)})}`,
    '',
  );
  const options = `schedule=${pick(SCHEDULES)}, start_date=datetime(2024, ${1 + random(12)}, 1), default_args=default_args`;
  lines.push(`with DAG("generated_${seed}", ${options}) as dag_object:`);
  const tasks: string[] = [];
  const count = 2 + random(10);
  for (let at = 0; at < count; at += 1) lines.push(...taskLines(at, tasks, random, pick));
  for (let at = 1; at < count; at += 1) if (random(3) > 0) lines.push(`    t${random(at)} >> t${at}`);
  if (random(4) === 0 && count > 2)
    lines.push('    chain(t0, Label("then"), t1)'.replace('t1)', `t${count - 1})`));
  if (random(3) === 0)
    lines.push(
      '    df = pd.DataFrame({"a": [1]}).groupby("a").sum()',
      '    rows = [row for row in df.iterrows()]',
    );
  if (!isFaulty) return { text: `${lines.join('\n')}\n`, fault: null, tasks };
  const [name, line] = pick(FAULTS);
  const first = lines.findIndex((one) => one.startsWith('with DAG')) + 1;
  const place =
    name === 'twice the same id' || /\bt[01]\b/.test(line)
      ? lines.length
      : first + random(lines.length - first + 1);
  // Not into the middle of a block within the block.
  let at = place;
  while (at < lines.length && /^ {8}/.test(lines[at]!)) at += 1;
  lines.splice(at, 0, `    ${line}`);
  return { text: `${lines.join('\n')}\n`, fault: { line: at + 1, name }, tasks };
}

function taskLines(
  at: number,
  tasks: string[],
  random: Random,
  pick: <T>(list: readonly T[]) => T,
): string[] {
  const id = `t${at}`;
  const rule = random(4) === 0 ? `, trigger_rule="${pick(RULES)}"` : '';
  tasks.push(id);
  // The first is what faults are tried on: one that our own `airflow` knows well.
  switch (at === 0 ? 0 : random(7)) {
    case 0:
      return [`    ${id} = EmptyOperator(task_id="${id}"${rule})`];
    case 1:
      return [`    ${id} = BashOperator(task_id="${id}", bash_command="echo {{ ds }}"${rule})`];
    case 2:
      return [
        `    @task(task_id="${id}")`,
        `    def make_${id}():`,
        `        return ${random(9)}`,
        `    ${id} = make_${id}()`,
      ];
    case 3:
      return [`    ${id} = BigQueryInsertJobOperator(task_id="${id}", configuration={"q": 1}${rule})`];
    case 4:
      return [
        `    ${id} = FileSensor(task_id="${id}", filepath="/x", mode="${pick(['poke', 'reschedule'])}")`,
      ];
    case 5:
      tasks[tasks.length - 1] = `g${at}.inner`;
      return [`    with TaskGroup("g${at}") as ${id}:`, `        EmptyOperator(task_id="inner")`];
    default:
      return [`    ${id} = BashOperator.partial(task_id="${id}").expand(bash_command=["a", "b", "c"])`];
  }
}

/**
 * Setups and teardowns as blocks, mapping of every kind, groups within groups, labels, `chain`, and a DAG with
 * parameters: wiring.json is what the real Airflow 3.3.2 built of wiring.py.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Graph } from '../../../src/sources/python';
import { taskLines } from '../../../src/sources/python';
import { readText, SLOW, usePython } from './python';

const here = (name: string) => path.join(import.meta.dirname, name);
const text = readFileSync(here('wiring.py'), 'utf8');
const real = JSON.parse(readFileSync(here('wiring.json'), 'utf8')) as Record<string, unknown>;
const python = usePython();

/** The same fields, as wiring.json has them. */
function asRecorded(graph: Graph) {
  const tasks = graph.tasks.map((task) => [
    task.task_id,
    {
      rule: task.trigger_rule,
      retries: task.retries,
      setup: task.is_setup,
      teardown: task.is_teardown,
      off: task.on_failure_fail_dagrun,
      mapped: task.mapped,
      group: task.task_group,
      pool: task.pool,
      mo: task.multiple_outputs,
      op: task.operator,
    },
  ]);
  const groups = graph.groups.map((group) => [
    group.group_id ?? 'None',
    {
      roots: group.roots,
      leaves: group.leaves,
      up: group.upstream_groups,
      down: group.downstream_groups,
      ut: group.upstream_tasks,
      dt: group.downstream_tasks,
    },
  ]);
  return {
    tasks: Object.fromEntries(tasks) as unknown,
    edges: graph.edges,
    labels: graph.edge_labels,
    start: graph.start_date,
    tz: graph.timezone,
    order: graph.declaration_order,
    topo: graph.topological_order,
    groups: Object.fromEntries(groups) as unknown,
  };
}

test(
  'every DAG of the file is wired as the real one wires it',
  async () => {
    const { file } = await readText(python, text);
    const ours = Object.fromEntries(Object.entries(file.dags).map(([id, graph]) => [id, asRecorded(graph)]));
    expect(ours).toEqual(real);
    expect(file.problems.map(({ code }) => code)).toEqual(['duplicate-dag']);
  },
  SLOW,
);

test(
  'each task has the lines that make it: its call and its function',
  async () => {
    const code = `from airflow.sdk import DAG, task
from airflow.providers.standard.operators.bash import BashOperator

with DAG("lines", schedule=None):
    first = BashOperator(
        task_id="first",
        bash_command="echo",
    )

    @task(retries=2)
    def second():
        return 1

    first >> second()
    for name in ("x", "y"):
        BashOperator(task_id=name, bash_command=name)
`;
    const { file } = await readText(python, code);
    const lines = taskLines(file.facts['lines']!, 'dag.py');
    expect([...lines].map(([id, spans]) => [id, spans.map(({ line, endLine }) => [line, endLine])])).toEqual([
      ['first', [[5, 8]]],
      [
        'second',
        [
          [10, 12],
          [14, 14],
        ],
      ],
      ['x', [[16, 16]]],
      ['y', [[16, 16]]],
    ]);
  },
  SLOW,
);

/** What Airflow refuses: DAGs that the real one (3.3.2) was asked about, one by one, and what else a case can have wrong. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CaseError,
  checkCase,
  simulate,
  type Case,
  type CaseProblem,
  type DagSpec,
} from '../../../src/engine';
import { describeCaseProblem } from '../../../src/text';
import { smallCase } from '../small-cases';

interface Asked {
  readonly name: string;
  readonly dag: object;
  /** `never sees it`: the recorder reads another DAG out of it than its author meant. */
  readonly airflow: 'takes it' | 'refuses it' | 'never sees it';
  readonly problems: readonly string[];
}

const LONG = 'a'.repeat(1501);
const asked = JSON.parse(
  readFileSync(new URL('cases.json', import.meta.url), 'utf8').replaceAll('"LONG"', JSON.stringify(LONG)),
) as Asked[];

function caseOf(dag: object): Case {
  return { case: 'test/refused', clock: '2026-01-01T00:00:00Z', dags: [{ dag_id: 'd', ...dag } as DagSpec] };
}

function inWords({ code, path }: CaseProblem): string {
  return `${code} at ${path.slice(2).join('.')}`;
}

test.each(asked)('$name: Airflow $airflow', ({ dag, airflow, problems }) => {
  const found = checkCase(caseOf(dag));
  expect(found.map(inWords)).toEqual(problems);
  expect(found.length > 0).toBe(airflow !== 'takes it');
  if (found.length === 0) expect(() => simulate(caseOf(dag))).not.toThrow();
  else expect(() => simulate(caseOf(dag))).toThrow(CaseError);
});

test('all problems of a case are found at once, each with its place and a sentence', () => {
  const input: Case = {
    case: 'test/all',
    clock: 'yesterday',
    tick_seconds: 0.5,
    settings: { 'core.parallelism': 0 },
    pools: { small: -2 },
    dags: [
      {
        dag_id: 'one',
        schedule: '61 * * * *',
        tasks: [
          { task_id: 'ingest' },
          { task_id: 'clean', group: 'prepar' },
          { task_id: 'x', x: { xcom: 'ingets' } },
        ],
        groups: [{ group_id: 'prepare' }],
        edges: [['ingest', 'cleen']],
        behaviour: { 'ingst[2]': [] },
      },
      { dag_id: 'one', schedule: null, catchup: true, tasks: [{ task_id: 'a' }] },
    ],
  };
  const said = checkCase(input).map(
    (problem) => `${problem.path.join('.')}: ${describeCaseProblem(problem)}`,
  );
  expect(said).toEqual([
    'clock: `yesterday` is not a date; write 2024-01-01T00:00:00Z.',
    'tick_seconds: Ticks are whole seconds, at least 1.',
    'settings.core.parallelism: core.parallelism must be above zero.',
    'pools.small: Pool `small` cannot have -2 slots: 0 or more, or -1 for no limit.',
    'dags.1.dag_id: There are two DAGs `one`: ids must be unique.',
    'dags.0.tasks.1.group: There is no group `prepar`. Did you mean `prepare`?',
    'dags.0.tasks.2.x.xcom: There is no task `ingets`. Did you mean `ingest`?',
    'dags.0.edges.0.1: There is no task or group `cleen`. Did you mean `clean`?',
    'dags.0.behaviour.ingst[2]: The script is for `ingst`, but there is no such task. Did you mean `ingest`?',
    'dags.0.schedule: `61 * * * *` is not a cron expression: `61` is no minute.',
  ]);
});

test('a cycle is named by its tasks, in the direction of its edges', () => {
  const edges = ['a > b', 'b > c', 'c > d', 'd > b', 'a > e'];
  const [problem] = checkCase(smallCase(['a', 'b', 'c', 'd', 'e'], edges));
  expect(problem).toEqual({
    path: ['dags', 0, 'edges', 3],
    code: 'cycle',
    values: { tasks: ['b', 'c', 'd'] },
  });
  expect(problem && describeCaseProblem(problem)).toBe(
    'The tasks depend on each other in a circle: `b` → `c` → `d` → `b`.',
  );
});

test('a case that Airflow refuses is never simulated', () => {
  const refused = smallCase(['a', 'b'], ['a > b', 'b > a']);
  expect(() => simulate(refused)).toThrow('Airflow would refuse the case: cycle at dags.0.edges.1');
});

test('ids, pools and dates that only a person gets wrong are left to Airflow’s own answer', () => {
  const input = smallCase(
    ['a'],
    [],
    {},
    {
      actions: [
        { at: 0, do: 'trigger', dag_id: 'nobody', run_id: 'r' },
        { at: 0, do: 'clear', dag_id: 'd', run_id: 'none' },
      ],
      dag: { tasks: [{ task_id: 'a', pool: 'nowhere' }] },
    },
  );
  expect(checkCase(input)).toEqual([]);
  expect(simulate(input).ticks.flatMap((tick) => tick.refused.map(({ status }) => status))).toEqual([
    404, 404,
  ]);
});

test.each(['file', 'é', '_', 'class_', 'x'])(
  'a task is mapped over an argument that is called %s',
  (name) => {
    const tasks = [{ task_id: 'a', expand: { [name]: [10, 20] } }];
    const trace = simulate(smallCase(tasks, [], { a: [{ returns: `$${name}` }] }));
    const end = trace.at(trace.length);
    expect([0, 1].map((index) => end.xcom(0, 'a', index, 'return_value'))).toEqual([10, 20]);
  },
);

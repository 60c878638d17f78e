import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDag } from '../../src/engine';
import type { AssetCondition, DagSpec, OperatorKind, ScheduleSpec, Task } from '../../src/engine';
import { en } from '../words';
import { allLessons, allScenarios } from './all-scenarios';

/** What parse_listings.py found when the real Airflow loaded a listing. */
interface ParsedDag {
  dag_id: string;
  schedule: string;
  start_date: string;
  catchup: boolean;
  max_active_runs: number;
  max_active_tasks: number;
  dagrun_timeout?: number;
  tasks: Record<string, ParsedTask>;
  edges: [string, string][];
}
type ParsedTask = { operator: string; [option: string]: unknown };

const parsed = JSON.parse(readFileSync('test/lessons/parsed-listings.json', 'utf8')) as Record<
  string,
  { sha256: string; dags: ParsedDag[] }
>;
/** A Python in which apache-airflow 3.3.2 is installed, as for recording (test/lessons/record.ts). */
const { AIRFLOW_PYTHON } = process.env;
const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));

/** The operator of a case → the classes that a listing may use for it. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  python: ['_PythonDecoratedOperator', 'PythonOperator', 'BashOperator'],
  branch: ['_BranchPythonDecoratedOperator', 'BranchPythonOperator'],
  short_circuit: ['_ShortCircuitDecoratedOperator', 'ShortCircuitOperator'],
  latest_only: ['LatestOnlyOperator'],
  sensor: ['FileSensor'],
  external_task: ['ExternalTaskSensor'],
  trigger_dagrun: ['TriggerDagRunOperator'],
};
/** What a task that is mapped is, however its operator is called. */
const MAPPED = ['DecoratedMappedOperator', 'MappedOperator'];
/** A sensor that defers is, in a case, a task with `defers` in its behaviour. */
const DEFERRABLE = ['FileSensor'];

/** Airflow's defaults: an option that stands at its default may be written or left out. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  trigger_rule: 'all_success',
  retries: 0,
  retry_delay: 300,
  retry_exponential_backoff: 0,
  max_retry_delay: null,
  execution_timeout: null,
  depends_on_past: false,
  pool: 'default_pool',
  pool_slots: 1,
  priority_weight: 1,
  weight_rule: 'downstream',
  max_active_tis_per_dag: null,
  max_active_tis_per_dagrun: null,
  mode: 'poke',
  poke_interval: 60,
  timeout: 604800,
  soft_fail: false,
  ignore_downstream_trigger_rules: true,
  external_dag_id: null,
  execution_delta: null,
  failed_states: null,
  trigger_dag_id: null,
};

/** What marks a setup or a teardown, and the assets that a task updates. */
const marksOf = ({ isSetup, isTeardown, spec: { teardown, outlets } }: Task) => ({
  ...(isSetup && { is_setup: true }),
  ...(isTeardown && { is_teardown: true, trigger_rule: 'all_done_setup_success' }),
  ...(typeof teardown === 'object' && teardown.on_failure_fail_dagrun && { on_failure_fail_dagrun: true }),
  ...(outlets && { outlets: [...outlets].sort() }),
});

const SCHEDULES: Readonly<Record<string, string>> = {
  null: 'NullTimetable',
  '"@daily"': 'CronTriggerTimetable 0 0 * * *',
  '"@hourly"': 'CronTriggerTimetable 0 * * * *',
  '"0 6 * * *"': 'CronTriggerTimetable 0 6 * * *',
  '"0 7 * * *"': 'CronTriggerTimetable 0 7 * * *',
  '{"cron_interval":"@daily"}': 'CronDataIntervalTimetable 0 0 * * *',
  '{"cron_interval":"30 23 * * *"}': 'CronDataIntervalTimetable 30 23 * * *',
};

describe('every listing is a DAG file that the real Airflow has loaded, without an error or a warning', () => {
  test.each(files)('%s is as it was loaded', (file) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(path.join('lessons', file)))
      .digest('hex');
    expect(parsed[file]?.sha256, 'Load it again: see test/lessons/parse_listings.py.').toBe(sha256);
  });

  test('the graph calls an operator by a class that the listings beside it use', () => {
    const { operator } = en.panelWords.task;
    for (const [kind, classes] of Object.entries(CLASSES)) expect(classes).toContain(operator(kind as OperatorKind));
  });

  // Only where there is a real Airflow. Everywhere else what it said is held by the sums above.
  if (AIRFLOW_PYTHON !== undefined)
    test('it loads them still, and finds the same in them', { timeout: 300_000 }, () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'listings-'));
      const found = path.join(folder, 'found.json');
      try {
        execFileSync(AIRFLOW_PYTHON, ['test/lessons/parse_listings.py', found], { stdio: 'pipe' });
        expect(JSON.parse(readFileSync(found, 'utf8'))).toEqual(parsed);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

  test('nothing else is listed', () => {
    expect(Object.keys(parsed).sort()).toEqual([...files].sort());
  });
});

describe('the code beside a run defines the DAG that is run', () => {
  const shown = allScenarios().map((scenario) => {
    const lesson = allLessons().find(({ name }) => name === scenario.lesson)!.parsed;
    const id = lesson.scenarios.find((one) => one.id === scenario.scenario)!.code ?? lesson.code[0]!.id;
    const { file } = lesson.code.find((listing) => listing.id === id)!;
    return [scenario.name, `${scenario.course}/${file}`, scenario.case.dags] as const;
  });
  const built = allLessons().flatMap(({ course, name, parsed: { project, code } }) =>
    project?.blocks
      ? [
          [
            `${course}/${name}, project`,
            `${course}/${code.find((listing) => listing.id === project.blocks!.code)!.file}`,
            [project.dag as DagSpec],
          ] as const,
        ]
      : [],
  );

  test.each([...shown, ...built])('%s: %s', (_, file, dags) => {
    const found = new Map(parsed[file]!.dags.map((dag) => [dag.dag_id, plain(dag)]));
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(dags.map((dag) => [dag.dag_id, expected(dag, found.get(dag.dag_id))])),
    );
  });
});

function plain(dag: ParsedDag): ParsedDag {
  return { ...dag, edges: [...dag.edges].sort() };
}

/** What Airflow should have found, going by the case; the classes of operators are taken over where they fit. */
function expected(spec: DagSpec, found: ParsedDag | undefined): ParsedDag {
  const dag = compileDag(spec);
  return {
    dag_id: spec.dag_id,
    schedule: scheduleOf(spec.schedule ?? null),
    start_date: spec.start_date ?? '',
    catchup: spec.catchup ?? false,
    max_active_runs: spec.max_active_runs ?? 16,
    max_active_tasks: spec.max_active_tasks ?? 16,
    ...(spec.dagrun_timeout !== undefined && { dagrun_timeout: spec.dagrun_timeout }),
    tasks: Object.fromEntries(
      dag.tasks.map((task) => [task.taskId, expectedTask(spec, task, found?.tasks[task.taskId])]),
    ),
    edges: dag.edges
      .map(([from, to]): [string, string] => [dag.tasks[from]!.taskId, dag.tasks[to]!.taskId])
      .sort(),
  };
}

function scheduleOf(schedule: ScheduleSpec): string {
  if (typeof schedule === 'object' && schedule !== null && 'assets' in schedule) {
    return `AssetTriggeredTimetable ${assetsIn(schedule.assets).sort().join(' ')}`;
  }
  return SCHEDULES[JSON.stringify(schedule)] ?? `unknown: ${JSON.stringify(schedule)}`;
}

function assetsIn(condition: AssetCondition): string[] {
  if (typeof condition === 'string') return [condition];
  const parts = Array.isArray(condition) ? condition : 'all' in condition ? condition.all : condition.any;
  return parts.flatMap(assetsIn);
}

function expectedTask(dag: DagSpec, task: Task, found: ParsedTask | undefined): ParsedTask {
  const { spec } = task;
  const defers = dag.behaviour?.[task.taskId]?.[0]?.defers;
  const fitting = task.isMapped ? MAPPED : defers ? DEFERRABLE : (CLASSES[spec.operator ?? 'python'] ?? []);
  const given = { ...spec, ...(defers && { timeout: defers.timeout }) } as Record<string, unknown>;
  const options = Object.keys(DEFAULTS).filter((name) => name in given && given[name] !== DEFAULTS[name]);
  return {
    operator: found && fitting.includes(found.operator) ? found.operator : `one of ${fitting.join(', ')}`,
    ...Object.fromEntries(options.map((name) => [name, given[name]])),
    ...marksOf(task),
    ...(defers && { deferrable: true }),
  };
}

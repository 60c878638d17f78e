/** One task as Python source: a function with a decorator of the SDK, or a ready-made operator. */
import type { AttemptSpec, DagSpec, Json, TaskSpec, XComRef } from '../../engine';
import { pyCall, pyDatetime, pyString, pyTimedelta, pyValue, indented } from './literals';
import type { Imports, Names } from './literals';
import { own } from '../own';

const STANDARD = 'airflow.providers.standard';

export interface PythonTask {
  /** The function, to stand before the DAG; empty for an operator. */
  readonly definition: readonly string[];
  /** The variable that holds the task within the DAG. */
  readonly variable: string;
  /** What holds its result, as an argument for other tasks. */
  readonly result: string;
  /** What is assigned to it; the first line stands right after `=`. */
  readonly call: readonly string[];
}

export interface Surroundings {
  readonly imports: Imports;
  readonly names: Names;
  readonly behaviour: DagSpec['behaviour'];
  /** What holds the result of a task that stands further up. */
  readonly resultOf: (taskId: string) => string;
}

const DECORATORS = {
  python: 'task',
  branch: 'task.branch',
  short_circuit: 'task.short_circuit',
  sensor: 'task.sensor',
} as const;

/** Ready-made operators: module and name. */
const OPERATORS = {
  empty: [`${STANDARD}.operators.empty`, 'EmptyOperator'],
  latest_only: [`${STANDARD}.operators.latest_only`, 'LatestOnlyOperator'],
  trigger_dagrun: [`${STANDARD}.operators.trigger_dagrun`, 'TriggerDagRunOperator'],
  external_task: [`${STANDARD}.sensors.external_task`, 'ExternalTaskSensor'],
  deferrable: [`${STANDARD}.sensors.time_delta`, 'TimeDeltaSensor'],
} as const;

export function pythonTask(spec: TaskSpec, around: Surroundings): PythonTask {
  const { imports, names } = around;
  const label =
    spec.group === undefined ? spec.task_id : spec.task_id.slice(spec.task_id.lastIndexOf('.') + 1);
  const attempt = own(around.behaviour, spec.task_id)?.at(-1) ?? {};
  // No ready-made operator waits without a worker and takes arguments: such a task is written as a function.
  const kind = attempt.defers && argumentsOf(spec).length === 0 ? 'deferrable' : (spec.operator ?? 'python');
  const options = optionsOf(spec, imports);
  if (!(kind in DECORATORS)) {
    const [module, operator] = OPERATORS[kind as keyof typeof OPERATORS];
    const args = [`task_id=${pyString(label)}`, ...operatorOptions(spec, attempt, imports), ...options];
    const name = imports.add(module, operator);
    const variable = names.take(label);
    return { definition: [], variable, result: `${variable}.output`, call: pyCall(name, args) };
  }
  imports.add('airflow.sdk', 'task');
  const name = names.take(label);
  const variable = names.take(`${label}_task`);
  const args = [...(name === label ? [] : [`task_id=${pyString(label)}`]), ...options];
  const decorator = `@${DECORATORS[kind as keyof typeof DECORATORS]}`;
  const parameters = [
    ...[...new Set([...argumentsOf(spec), ...argumentReturned(kind, attempt)])].map((one) => `${one}=None`),
    ...(attempt.pushes ? ['ti=None'] : []),
  ];
  return {
    definition: [
      ...(args.length > 0 ? pyCall(decorator, args) : [decorator]),
      `def ${name}(${parameters.join(', ')}):`,
      ...indented(bodyOf(kind, attempt)),
    ],
    variable,
    result: variable,
    call: callOf(name, spec, around),
  };
}

/** What the function does: what the lesson says it prints, pushes and returns. */
function bodyOf(kind: string, attempt: AttemptSpec): string[] {
  const lines: string[] = [];
  if (attempt.prints !== undefined) lines.push(`print(${pyString(attempt.prints)})`);
  for (const [key, value] of Object.entries(attempt.pushes ?? {})) {
    lines.push(`ti.xcom_push(key=${pyString(key)}, value=${pyValue(value)})`);
  }
  const returned = kind === 'branch' ? (attempt.chooses ?? null) : kind === 'sensor' ? true : attempt.returns;
  if (kind === 'short_circuit') lines.push(`return ${pyReturned(returned ?? true)}`);
  else if (returned !== undefined) lines.push(`return ${pyReturned(returned)}`);
  return lines.length > 0 ? lines : ['pass'];
}

function pyReturned(value: Json): string {
  if (value === '$x') return 'x';
  return value === '$kwargs' ? '{"x": x, "y": y, "z": z}' : pyValue(value);
}

/** A function may return its argument although nobody gives it one: it has it all the same, and returns None. */
function argumentReturned(kind: string, { returns }: AttemptSpec): string[] {
  return returns === '$x' && (kind === 'python' || kind === 'short_circuit') ? ['x'] : [];
}

/** Names of the arguments that the function is given. */
function argumentsOf(spec: TaskSpec): string[] {
  if (spec.expand) return Object.keys(spec.expand);
  if (spec.expand_kwargs) {
    // What another task returns may have any of the three.
    if (!Array.isArray(spec.expand_kwargs)) return ['x', 'y', 'z'];
    return [...new Set(spec.expand_kwargs.flatMap((one) => Object.keys(one)))];
  }
  return spec.expand_zip || spec.x !== undefined ? ['x'] : [];
}

function callOf(name: string, spec: TaskSpec, around: Surroundings): string[] {
  const source = (value: Json | XComRef): string => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return pyValue(value);
    if ('xcom' in value && typeof value['xcom'] === 'string') {
      const key = value['key'];
      return around.resultOf(value['xcom']) + (typeof key === 'string' ? `[${pyString(key)}]` : '');
    }
    // The argument of the mapped group around it has the same name in the group's function.
    return 'argument' in value && typeof value['argument'] === 'string'
      ? value['argument']
      : pyValue(value as Json);
  };
  if (spec.expand) {
    const args = Object.entries(spec.expand).map(([key, value]) => `${key}=${source(value as Json)}`);
    return pyCall(`${name}.expand`, args);
  }
  if (spec.expand_kwargs) return pyCall(`${name}.expand_kwargs`, [source(spec.expand_kwargs as Json)]);
  if (spec.expand_zip) {
    const [first, ...rest] = spec.expand_zip.map(around.resultOf);
    const fill = spec.fillvalue === undefined ? [] : [`fillvalue=${pyValue(spec.fillvalue)}`];
    return [`${name}.expand(x=${first}.zip(${[...rest, ...fill].join(', ')}))`];
  }
  return [`${name}(${spec.x === undefined ? '' : `x=${source(spec.x as Json)}`})`];
}

const DURATIONS = new Set(['retry_delay', 'max_retry_delay', 'execution_timeout']);
/** Options of every task, in the order in which they are written. */
const OPTIONS = [
  'trigger_rule',
  'retries',
  'retry_delay',
  'retry_exponential_backoff',
  'max_retry_delay',
  'execution_timeout',
  'depends_on_past',
  'wait_for_downstream',
  'ignore_first_depends_on_past',
  'wait_for_past_depends_before_skipping',
  'pool',
  'pool_slots',
  'priority_weight',
  'weight_rule',
  'max_active_tis_per_dag',
  'max_active_tis_per_dagrun',
  'do_xcom_push',
  'multiple_outputs',
] as const;
const OF_SENSORS = [
  'mode',
  'poke_interval',
  'timeout',
  'soft_fail',
  'never_fail',
  'silent_fail',
  'exponential_backoff',
  'max_wait',
] as const;

/** The options that a task, or a DAG's default_args, gives, as `name=value`. */
export function pyOptions(spec: Partial<TaskSpec>, imports: Imports): [name: string, value: string][] {
  return OPTIONS.flatMap((name): [string, string][] => {
    const value = spec[name];
    if (value === undefined) return [];
    if (!DURATIONS.has(name) || typeof value !== 'number') return [[name, pyValue(value)]];
    imports.add('datetime', 'timedelta');
    return [[name, pyTimedelta(value)]];
  });
}

function optionsOf(spec: TaskSpec, imports: Imports): string[] {
  // Becoming a teardown replaces the rule, and then no rule may be given.
  const given = pyOptions(spec, imports).filter(([name]) => !(spec.teardown && name === 'trigger_rule'));
  const found = given.map(([name, value]) => `${name}=${value}`);
  if (spec.operator === 'short_circuit' && spec.ignore_downstream_trigger_rules !== undefined) {
    found.push(`ignore_downstream_trigger_rules=${pyValue(spec.ignore_downstream_trigger_rules)}`);
  }
  if (spec.operator === 'sensor' || spec.operator === 'external_task') {
    for (const name of OF_SENSORS) {
      const value = spec[name];
      if (value !== undefined) found.push(`${name}=${pyValue(value)}`);
    }
  }
  if (spec.start_date !== undefined) {
    imports.add('datetime', 'datetime');
    imports.add('datetime', 'timezone');
    found.push(`start_date=${pyDatetime(spec.start_date)}`);
  }
  if (spec.outlets) {
    imports.add('airflow.sdk', 'Asset');
    found.push(`outlets=[${spec.outlets.map((name) => `Asset(${pyString(name)})`).join(', ')}]`);
  }
  return found;
}

/** Options that only one of the ready-made operators has. */
function operatorOptions(spec: TaskSpec, attempt: AttemptSpec, imports: Imports): string[] {
  const given = <K extends keyof TaskSpec>(...names: readonly K[]) =>
    names.flatMap((name) => (spec[name] === undefined ? [] : [`${name}=${pyValue(spec[name] as Json)}`]));
  if (attempt.defers && argumentsOf(spec).length === 0) {
    imports.add('datetime', 'timedelta');
    const { seconds, timeout } = attempt.defers;
    const most = timeout === undefined ? [] : [`timeout=${pyValue(timeout)}`];
    return [`delta=${pyTimedelta(seconds)}`, 'deferrable=True', ...most];
  }
  if (spec.operator === 'trigger_dagrun') {
    return given(
      'trigger_dag_id',
      'trigger_run_id',
      'logical_date',
      'conf',
      'reset_dag_run',
      'skip_when_already_exists',
    );
  }
  if (spec.operator !== 'external_task') return [];
  const delta = spec.execution_delta;
  if (delta !== undefined) imports.add('datetime', 'timedelta');
  return [
    ...given('external_dag_id', 'external_task_id', 'external_task_ids', 'allowed_states', 'failed_states'),
    ...given('skipped_states', 'check_existence'),
    ...(delta === undefined ? [] : [`execution_delta=${pyTimedelta(delta)}`]),
    ...(spec.mode === undefined ? ['mode="reschedule"'] : []),
  ];
}

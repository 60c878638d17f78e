/**
 * A DAG as a file that Airflow 3 takes: functions for what the tasks do, then the DAG with its tasks and arrows. How
 * long tasks take and when they fail is the lesson's; in the file they only print and return.
 * test/lessons/parse_exports.py has the real Airflow load the exports of all lessons.
 */
import type { DagSpec, GroupSpec, Json, TaskSpec } from '../../engine';
import { arrowLines } from './arrows';
import { Imports, indented, Names, pyCall, pyDatetime, pyString, pyTimedelta, pyValue } from './literals';
import { pySchedule } from './schedule';
import { pyOptions, pythonTask } from './tasks';
import { idsIn, scopes, treeOf, usesOf } from './tree';
import type { GroupNode, TreeNode } from './tree';

/** A statement within the DAG. */
export interface PythonStatement {
  readonly lines: readonly string[];
  /** The tasks and groups that it makes, and those that must be there before it. */
  readonly makes: readonly string[];
  readonly uses: readonly string[];
}

export interface PythonParts {
  readonly imports: readonly string[];
  /** The functions that the tasks call. */
  readonly functions: readonly (readonly string[])[];
  /** `with DAG(…):` */
  readonly dag: readonly string[];
  /** What stands within it, not yet indented: tasks and groups first, then marks and arrows. */
  readonly statements: readonly PythonStatement[];
  /** Where each task is: which of the functions, null for an operator; and the variable that holds it. */
  readonly tasks: readonly {
    readonly taskId: string;
    readonly definition: number | null;
    readonly variable: string;
  }[];
}

/**
 * The whole file.
 * @param note what is said at its head, in one line
 */
export function toPython(spec: DagSpec, note: string): string {
  const blocks = fileBlocks(pythonParts(spec), note);
  return `${blocks.map((block) => block.join('\n')).join('\n\n\n')}\n`;
}

/** What stands in the file with two empty lines between: its head, each function, the DAG. */
export function fileBlocks(parts: PythonParts, note: string): readonly (readonly string[])[] {
  const { imports, functions, dag, statements } = parts;
  const [made, connected] = [true, false].map((makes) =>
    indented(statements.flatMap((one) => (one.makes.length > 0 === makes ? one.lines : []))),
  ) as [string[], string[]];
  const body = [...made, ...(made.length > 0 && connected.length > 0 ? [''] : []), ...connected];
  return [
    [`"""${note}"""`, '', ...imports],
    ...functions,
    [...dag, ...(body.length > 0 ? body : indented(['pass']))],
  ];
}

/** The parts of the file, for a learner to put in order. */
export function pythonParts(spec: DagSpec): PythonParts {
  const imports = new Imports();
  const names = new Names();
  const functions: (readonly string[])[] = [];
  const tasks: PythonParts['tasks'][number][] = [];
  /** By task and group id. */
  const variables = new Map<string, string>();
  const variableOf = (id: string) => variables.get(id) ?? '_';
  /** What holds the results of tasks, as arguments for others. */
  const results = new Map<string, string>();
  const resultOf = (id: string) => results.get(id) ?? variableOf(id);
  const scopeOf = scopes(spec);

  const write = (node: TreeNode): string[] => {
    if (!('task_id' in node)) return node.group.expand ? writeMapped(node) : writeGroup(node);
    const { definition, variable, result, call } = pythonTask(node, {
      imports,
      names,
      behaviour: spec.behaviour,
      resultOf,
    });
    const isFunction = definition.length > 0;
    tasks.push({ taskId: node.task_id, definition: isFunction ? functions.length : null, variable });
    if (isFunction) functions.push(definition);
    variables.set(node.task_id, variable);
    results.set(node.task_id, result);
    const [first, ...rest] = call;
    return [`${variable} = ${first}`, ...rest];
  };
  const writeGroup = ({ group, isAgain, children }: GroupNode): string[] => {
    const label = labelOf(group.group_id);
    if (!isAgain) variables.set(group.group_id, names.take(label));
    const variable = variableOf(group.group_id);
    const args = [pyString(label), ...(group.prefix_group_id === false ? ['prefix_group_id=False'] : [])];
    const [made] = pyCall(imports.add('airflow.sdk', 'TaskGroup'), args);
    const head = isAgain ? `with ${variable}:` : `with ${made} as ${variable}:`;
    return [head, ...block(children.flatMap(write))];
  };
  /** A mapped group is a function that makes its tasks; it is called with what it is mapped over. */
  const writeMapped = (node: GroupNode): string[] => {
    imports.add('airflow.sdk', 'task_group');
    const { group, children } = node;
    const label = labelOf(group.group_id);
    const name = names.take(label);
    const options = [
      ...(name === label ? [] : [`group_id=${pyString(label)}`]),
      ...(group.prefix_group_id === false ? ['prefix_group_id=False'] : []),
    ];
    const body = [...children.flatMap(write), ...connectionsIn(group).flatMap(({ lines }) => lines)];
    const ids = idsIn(node);
    const returned = resultWanted(spec, new Set(ids));
    if (returned !== null) body.push(`return ${resultOf(returned)}`);
    const args = Object.entries(group.expand ?? {}).map(([key, value]) => {
      const xcom = Array.isArray(value) ? undefined : value['xcom'];
      return `${key}=${typeof xcom === 'string' ? resultOf(xcom) : pyValue(value as Json)}`;
    });
    const variable = names.take(`${label}_group`);
    // From outside one can only speak of all that is inside together.
    for (const id of ids) {
      variables.set(id, variable);
      results.set(id, variable);
    }
    return [
      options.length > 0 ? `@task_group(${options.join(', ')})` : '@task_group',
      `def ${name}(${Object.keys(group.expand ?? {}).join(', ')}):`,
      ...block(body),
      ...pyCall(`${variable} = ${name}.expand`, args),
    ];
  };
  /** Marks and arrows of one scope: of the DAG itself, or within a mapped group. */
  const connectionsIn = (scope: GroupSpec | undefined): PythonStatement[] => {
    const marks = spec.tasks.flatMap((task): PythonStatement[] => {
      const mark = scopeOf([task.task_id]) === scope ? markOf(task, variableOf) : null;
      return mark === null
        ? []
        : [{ lines: [variableOf(task.task_id) + mark], makes: [], uses: [task.task_id] }];
    });
    const edges = (spec.edges ?? []).filter((edge) => scopeOf(edge) === scope);
    const groupIds = new Set(spec.groups?.map((group) => group.group_id));
    const together = !edges.some((edge) => edge.some((id) => groupIds.has(id)));
    const arrows = arrowLines(edges, variableOf, together);
    // Marked first: what an arrow from a group leaves out depends on it.
    return [...marks, ...arrows.map(({ text, uses }) => ({ lines: [text], makes: [], uses }))];
  };

  const made = treeOf(spec).map((node): PythonStatement => ({
    lines: write(node),
    makes: idsIn(node),
    uses: usesOf(node),
  }));
  const statements = [...made, ...connectionsIn(undefined)];
  const dag = dagLines(spec, imports);
  return { imports: imports.lines(), functions, dag, statements, tasks };
}

/** The task whose result a mapped group hands on: the only one that a task outside takes. */
function resultWanted(spec: DagSpec, inside: ReadonlySet<string>): string | null {
  const wanted = spec.tasks
    .filter((task) => !inside.has(task.task_id))
    .flatMap((task) => usesOf(task).filter((id) => inside.has(id)));
  const isCrossed = spec.edges?.some(([from, to]) => inside.has(from) !== inside.has(to));
  return new Set(wanted).size === 1 && !isCrossed ? wanted[0]! : null;
}

function markOf({ setup, teardown }: TaskSpec, variableOf: (id: string) => string): string | null {
  if (setup) return '.as_setup()';
  if (!teardown) return null;
  const { setups, on_failure_fail_dagrun: fails } = teardown === true ? {} : teardown;
  const args = [
    ...(setups ? [`setups=[${setups.map(variableOf).join(', ')}]`] : []),
    ...(fails === undefined ? [] : [`on_failure_fail_dagrun=${pyValue(fails)}`]),
  ];
  return `.as_teardown(${args.join(', ')})`;
}

const PLAIN_OPTIONS = [
  'catchup',
  'max_active_runs',
  'max_active_tasks',
  'fail_fast',
  'max_consecutive_failed_dag_runs',
  'params',
] as const;

function dagLines(spec: DagSpec, imports: Imports): string[] {
  imports.add('airflow.sdk', 'DAG');
  const args = [pyString(spec.dag_id), `schedule=${pySchedule(spec.schedule ?? null, imports)}`];
  for (const name of ['start_date', 'end_date'] as const) {
    const date = spec[name];
    if (!date) continue;
    imports.add('datetime', 'datetime');
    imports.add('datetime', 'timezone');
    args.push(`${name}=${pyDatetime(date)}`);
  }
  for (const name of PLAIN_OPTIONS) {
    const value = spec[name];
    if (value !== undefined) args.push(`${name}=${pyValue(value)}`);
  }
  if (spec.dagrun_timeout !== undefined) {
    imports.add('datetime', 'timedelta');
    args.push(`dagrun_timeout=${pyTimedelta(spec.dagrun_timeout)}`);
  }
  if (spec.default_args) {
    const options = pyOptions(spec.default_args, imports);
    args.push(`default_args={${options.map(([name, value]) => `${pyString(name)}: ${value}`).join(', ')}}`);
  }
  return pyCall('with DAG', args, ':');
}

function block(lines: readonly string[]): string[] {
  return indented(lines.length > 0 ? lines : ['pass']);
}

function labelOf(groupId: string): string {
  return groupId.slice(groupId.lastIndexOf('.') + 1);
}

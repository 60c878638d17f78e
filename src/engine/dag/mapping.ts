/**
 * What a task or group is mapped over, as far as the DAG alone says it. Airflow: `airflow/models/expandinput.py`,
 * `airflow/serialization/definitions/xcom_arg.py`, semantics §9.
 */
import type { GroupSpec, Json, TaskSpec, XComRef } from '../case';

/** One thing to map over: a list that the DAG gives, what tasks return, or several zipped. */
export type MapSource =
  | { readonly kind: 'literal'; readonly length: number; readonly value: Json }
  | { readonly kind: 'xcom'; readonly task: number }
  | { readonly kind: 'zip'; readonly tasks: readonly number[]; readonly fill: boolean };

/** The arguments of `expand` by name; their lengths multiply. `expand_kwargs` is the one named `**`. */
export type MapInput = readonly { readonly name: string; readonly source: MapSource }[];

type TaskIndex = (taskId: string) => number | undefined;

export function isXComRef(value: unknown): value is XComRef {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'xcom' in value;
}

/** The name under which the single argument of `expand_kwargs` stands. */
export const KWARGS = '**';

/** What a task is mapped over by itself; null if it is not. */
export function mapInputOfTask(task: TaskSpec, indexOf: TaskIndex): MapInput | null {
  if (!mapsItself(task)) return null;
  if (task.expand) return mapInputOf(task.expand, indexOf);
  if (task.expand_kwargs) {
    const source = sourceOf(task.expand_kwargs, indexOf);
    return source ? [{ name: KWARGS, source }] : [];
  }
  if (!task.expand_zip) return null;
  const tasks = task.expand_zip.map(indexOf).filter((index) => index !== undefined);
  return [{ name: 'x', source: { kind: 'zip', tasks, fill: 'fillvalue' in task } }];
}

export function mapInputOf(expand: NonNullable<GroupSpec['expand']>, indexOf: TaskIndex): MapInput {
  return Object.entries(expand).flatMap(([name, value]) => {
    const source = sourceOf(value, indexOf);
    return source ? [{ name, source }] : [];
  });
}

const WITH_ARGUMENTS: ReadonlySet<string> = new Set(['python', 'branch', 'sensor']);

/** Whether a task takes arguments. The other operators do not look at what is given for them. */
export function takesArguments(task: TaskSpec): boolean {
  return WITH_ARGUMENTS.has(task.operator ?? 'python');
}

/** Whether a task is mapped by itself. */
export function mapsItself(task: TaskSpec): boolean {
  return takesArguments(task) && (task.expand ?? task.expand_kwargs ?? task.expand_zip) !== undefined;
}

function sourceOf(value: Json | XComRef, indexOf: TaskIndex): MapSource | null {
  if (isXComRef(value)) {
    const task = indexOf(value.xcom);
    return task === undefined ? null : { kind: 'xcom', task };
  }
  const length = Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
  return { kind: 'literal', length, value };
}

/** The tasks whose values are mapped over, in order, each once. */
export function sourceTasks(input: MapInput): number[] {
  const tasks = input.flatMap(({ source }) =>
    source.kind === 'xcom' ? [source.task] : source.kind === 'zip' ? source.tasks : [],
  );
  return [...new Set(tasks)];
}

/** How many there are, where the DAG alone says it; null where it depends on what tasks return. */
export function literalCount(input: MapInput): number | null {
  if (input.length === 0) return 0;
  let count = 1;
  for (const { source } of input) {
    if (source.kind !== 'literal') return null;
    count *= source.length;
  }
  return count;
}

export function isArgument(value: unknown): value is { argument: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'argument' in value;
}

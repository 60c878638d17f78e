/** What is mapped, in the words of a case: functions of a case take x, y and z. */
import type { GroupSpec, Json, TaskSpec } from '../../engine';
import type { MappedOver } from './facts';
import type { GraphExpand, GraphSource } from './types';

type Over = Readonly<Record<string, MappedOver>> | MappedOver | null;
type OneOver = Json[] | { [key: string]: Json } | { xcom: string };

export const ARGUMENTS = ['x', 'y', 'z'] as const;

export interface Mapped {
  /** For a task. */
  readonly task: Pick<TaskSpec, 'expand' | 'expand_kwargs' | 'expand_zip' | 'fillvalue'>;
  /** For a group, whose arguments keep their names. */
  readonly groupOver: NonNullable<GroupSpec['expand']>;
  /** The names that the file gives the arguments x, y and z. */
  readonly names: readonly string[];
}

/** `over` has the values that are written out; without it lists of that length stand in. */
export function toMapped(expand: GraphExpand | null, over: Over): Mapped {
  if (!expand) return { task: {}, groupOver: {}, names: [] };
  if (expand.kind === 'expand_kwargs') return kwargsMapped(expand.over, over as MappedOver | null);
  const given = over as Readonly<Record<string, MappedOver>> | null;
  const parts = Object.entries(expand.over).map(([name, source]): [string, MappedOver] => [
    name,
    given?.[name] ?? standIn(source),
  ]);
  const groupOver = Object.fromEntries(parts.map(([name, part]) => [name, oneOver(part)]));
  const [only] = parts;
  if (parts.length === 1 && only && 'zip' in only[1]) {
    const tasks = only[1].zip.flatMap((part) => ('xcom' in part ? [part.xcom] : []));
    if (tasks.length >= 2 && tasks.length === only[1].zip.length) {
      const fill = only[1].fillvalue === undefined ? {} : { fillvalue: only[1].fillvalue };
      return { task: { expand_zip: tasks, ...fill }, groupOver, names: [only[0]] };
    }
  }
  const fitting = parts.length <= ARGUMENTS.length ? parts : crossed(parts);
  const expanded = fitting.map(([name, part], index): [string, OneOver] => [
    fitting.every(([one]) => ARGUMENTS.some((argument) => argument === one)) ? name : ARGUMENTS[index]!,
    oneOver(part),
  ]);
  return { task: { expand: Object.fromEntries(expanded) }, groupOver, names: fitting.map(([name]) => name) };
}

/** More arguments than a case has: the lists that are written out become one, of all their combinations. */
function crossed(parts: readonly [string, MappedOver][]): [string, MappedOver][] {
  const lists = parts.filter(([, part]) => 'values' in part);
  const others = parts.filter(([, part]) => !('values' in part));
  let all: Json[][] = [[]];
  for (const [, part] of lists) all = all.flatMap((one) => listOf(part).map((value) => [...one, value]));
  const names = lists.map(([name]) => name).join(', ');
  return [...(lists.length > 0 ? [[names, { values: all }] as [string, MappedOver]] : []), ...others].slice(
    0,
    ARGUMENTS.length,
  );
}

function kwargsMapped(source: GraphSource, over: MappedOver | null): Mapped {
  const part = over ?? standIn(source);
  if (!('values' in part)) {
    const task = taskIn(part);
    return { task: { expand_kwargs: { xcom: task } }, groupOver: { kwargs: { xcom: task } }, names: [] };
  }
  const dicts = listOf(part).map((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? one : {},
  );
  const names = [...new Set(dicts.flatMap((one) => Object.keys(one)))];
  const isPlain = names.every((name) => ARGUMENTS.some((argument) => argument === name));
  const renamed = dicts.map((one) =>
    Object.fromEntries(
      Object.entries(one).flatMap(([name, value]): [string, Json][] => {
        const argument = isPlain ? name : ARGUMENTS[names.indexOf(name)];
        return argument === undefined ? [] : [[argument, value]];
      }),
    ),
  );
  return { task: { expand_kwargs: renamed }, groupOver: { kwargs: dicts }, names };
}

function oneOver(part: MappedOver): OneOver {
  if (!('values' in part)) return { xcom: taskIn(part) };
  return Array.isArray(part.values) || typeof part.values !== 'object' || part.values === null
    ? listOf(part)
    : part.values;
}

function listOf(part: MappedOver): Json[] {
  if (!('values' in part)) return [];
  if (Array.isArray(part.values)) return part.values;
  return typeof part.values === 'object' && part.values !== null
    ? Object.entries(part.values)
    : [part.values];
}

/** The task that a value comes from, or the first of several. */
function taskIn(part: MappedOver): string {
  if ('xcom' in part) return part.xcom;
  if ('zip' in part) return part.zip[0] ? taskIn(part.zip[0]) : '';
  return 'result' in part ? taskOf(part.result) : '';
}

function taskOf(source: GraphSource): string {
  if ('xcom' in source) return source.xcom;
  if ('map' in source) return taskOf(source.map);
  if ('zip' in source) return source.zip[0] ? taskOf(source.zip[0]) : '';
  return 'concat' in source && source.concat[0] ? taskOf(source.concat[0]) : '';
}

function standIn(source: GraphSource): MappedOver {
  if ('literal_length' in source)
    return { values: Array.from({ length: source.literal_length }, (_, index) => index + 1) };
  return 'xcom' in source ? { xcom: source.xcom } : { result: source };
}

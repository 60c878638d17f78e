/**
 * The arguments that a task gets: XComs, and its share of what it is mapped over. Airflow:
 * `airflow/sdk/definitions/xcom_arg.py`, `airflow/sdk/definitions/_internal/expandinput.py`, semantics §9 and §10.
 */
import type { Json, TaskSpec } from '../case';
import { ABSENT } from '../codes';
import { isArgument, isXComRef, KWARGS, takesArguments, type MapInput, type MapSource } from '../dag/mapping';
import { rowsOf } from '../history/rows';
import type { World } from '../world/world';
import { storedKey } from './xcom-key';

/** What is held by `x` and by all that the task is mapped over, by name. */
export type Arguments = Readonly<Record<string, Json>>;

/** Thrown where Airflow raises an error while it makes the arguments. */
class BadArgument extends Error {}

const NAMES: ReadonlySet<string> = new Set(['x', 'y', 'z']);

/** The arguments of an attempt; null if one cannot be made, which fails the attempt. */
export function argumentsOf(world: World, instance: number): Arguments | null {
  const task = world.rows.task(instance);
  if (!takesArguments(task.spec)) return {};
  try {
    if (task.mapInput) return mappedArguments(world, instance, task.mapInput);
    const x = plainArgument(world, instance, task.spec.x);
    return x === null ? {} : { x };
  } catch (problem) {
    if (problem instanceof BadArgument) return null;
    throw problem;
  }
}

function plainArgument(world: World, instance: number, x: TaskSpec['x']): Json {
  if (x === undefined) return null;
  if (isXComRef(x)) {
    const key = storedKey(x.key ?? 'return_value');
    if (key === null) throw new BadArgument();
    return valueOfTask(world, instance, x.xcom, key);
  }
  if (!isArgument(x)) return x as Json;
  const input = world.rows.task(instance).mappedGroups[0]?.input ?? [];
  const values = shareOf(world, instance, input);
  if (!(x.argument in values)) throw new BadArgument();
  return values[x.argument] ?? null;
}

function mappedArguments(world: World, instance: number, input: MapInput): Arguments {
  const only = input[0];
  if (only?.name !== KWARGS) return shareOf(world, instance, input);
  const list = valuesOf(world, instance, only.source);
  const item = Array.isArray(list) ? list[world.rows.mapIndex(instance)] : undefined;
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new BadArgument();
  if (Object.keys(item).some((name) => !NAMES.has(name))) throw new BadArgument();
  return item;
}

/** The share of one map index: the last argument varies fastest. */
function shareOf(world: World, instance: number, input: MapInput): Arguments {
  const lists = input.map(({ name, source }) => ({ name, list: valuesOf(world, instance, source) }));
  const share: Record<string, Json> = {};
  let index = world.rows.mapIndex(instance);
  for (const { name, list } of lists.toReversed()) {
    const items = itemsOf(list);
    if (items.length === 0) throw new BadArgument();
    share[name] = items[index % items.length] ?? null;
    index = Math.floor(index / items.length);
  }
  return share;
}

/** A dict is mapped over by its pairs. */
function itemsOf(list: Json): readonly Json[] {
  if (Array.isArray(list)) return list;
  if (typeof list === 'string') return [...list];
  if (typeof list !== 'object' || list === null) throw new BadArgument();
  return Object.entries(list).map(([key, value]) => [key, value]);
}

function valuesOf(world: World, instance: number, source: MapSource): Json {
  if (source.kind === 'literal') return source.value;
  const { tasks } = world.rows.run(instance).dag;
  const valueOf = (task: number) => valueOfTask(world, instance, tasks[task]?.taskId ?? '', 'return_value');
  if (source.kind === 'xcom') return valueOf(source.task);
  const fill = world.rows.task(instance).spec.fillvalue ?? null;
  const lists = source.tasks.map((task) => valueOf(task));
  const lengths = lists.map((list) => itemsOf(list).length);
  const length = source.fill ? Math.max(...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_, at) =>
    lists.map((list) => (Array.isArray(list) ? (list[at] ?? fill) : fill)),
  );
}

/** What a task stored, as another one reads it. */
function valueOfTask(world: World, instance: number, taskId: string, key: string): Json {
  const run = world.rows.run(instance);
  const index = run.dag.indexOf(taskId) ?? -1;
  const source = run.dag.tasks[index];
  if (!source) throw new BadArgument();
  if (source.isMapped) return storedIndexes(world, instance, index, key);
  if (source.mappedGroups.length === 0) return one(world, instance, index, -1, key);
  const mapIndex = world.rows.mapIndex(instance);
  const own = world.rows.task(instance);
  const shared = source.mappedGroups.findIndex((group) => own.mappedGroups.includes(group));
  if (mapIndex >= 0 && shared === 0) return one(world, instance, index, mapIndex, key);
  // A worker of 3.3.2 takes only the one index of a task that is mapped further inside (semantics §9).
  if (mapIndex >= 0 && shared > 0) return [one(world, instance, index, mapIndex, key)];
  const all = storedIndexes(world, instance, index, key);
  return all.length === 0 ? null : all.length === 1 ? (all[0] ?? null) : all;
}

/** One stored value. Nothing stored, or a stored null, is null for a return value and an error for other keys. */
function one(world: World, instance: number, task: number, mapIndex: number, key: string): Json {
  const run = world.rows.run(instance);
  const value = world.xcom(run.index, task, mapIndex, key) ?? null;
  if (value !== null || key === 'return_value') return value;
  if (run.dag.tasks[task]?.options.multiple_outputs) return null;
  throw new BadArgument();
}

/** What all instances of a task stored, by map index, without gaps. */
function storedIndexes(world: World, instance: number, task: number, key: string): Json[] {
  return rowsOf(world.rows.run(instance), task)
    .filter((row) => world.state(row) !== ABSENT)
    .flatMap((row) => {
      const value = world.xcoms.of(row)?.get(key);
      return value === undefined ? [] : [value];
    });
}

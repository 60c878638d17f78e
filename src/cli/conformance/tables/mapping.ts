/** `expand`, `expand_kwargs`, `zip`: which arguments each map index gets. `expand_length`: what becomes of so many. */
import { simulate, type DagSpec, type Json, type TaskSpec } from '../../../engine';
import { notRun, same, type Verdict } from '../result';
import { listOf, smallCase } from './small-dag';
import type { TableCase } from './table';

type Pairs = readonly (readonly [string, Json[]])[];

export function runExpand({ input, expect }: TableCase): Verdict {
  const { expand } = input as { expand: Pairs };
  return same(expect, argumentsOf({ task_id: 'm', expand: Object.fromEntries(expand) }));
}

export function runExpandKwargs({ input, expect }: TableCase): Verdict {
  return same(expect, argumentsOf({ task_id: 'm', expand_kwargs: input as { [key: string]: Json }[] }));
}

/** The lists are what as many tasks return. */
export function runZip({ input, expect }: TableCase): Verdict {
  const given = input as Record<string, Json>;
  const lists = Object.values(given).find(
    (value): value is Json[][] => Array.isArray(value) && value.every(Array.isArray),
  );
  if (!lists) return notRun('it names no lists');
  const sources = lists.map((returns, at) => ({ task_id: `s${at}`, returns }));
  const fill = 'fillvalue' in given ? { fillvalue: given['fillvalue'] ?? null } : {};
  const task: TaskSpec = { task_id: 'm', expand_zip: sources.map((source) => source.task_id), ...fill };
  const found = argumentsOf(
    task,
    Object.fromEntries(sources.map((source) => [source.task_id, source.returns])),
  );
  return same(
    expect,
    found.map((values) => (values as { x: Json }).x),
  );
}

/** The arguments of each index of a mapped task `m`, which returns them. */
function argumentsOf(task: TaskSpec, sources: Readonly<Record<string, Json>> = {}): Json[] {
  const ids = Object.keys(sources);
  const behaviour: NonNullable<DagSpec['behaviour']> = { m: [{ returns: '$kwargs' }] };
  for (const id of ids) behaviour[id] = [{ returns: sources[id] ?? null }];
  const dag: DagSpec = { dag_id: 'd', tasks: [...ids.map((task_id) => ({ task_id })), task], behaviour };
  const trace = simulate(smallCase(dag));
  const end = trace.at(trace.length);
  const rows = trace.tasks.filter((row) => row.taskId === 'm' && row.mapIndex >= 0);
  return rows.map((row) => end.xcom(0, 'm', row.mapIndex, 'return_value') ?? null);
}

export function runExpandLength({ input, expect }: TableCase): Verdict {
  const { length } = input as { length: number };
  const tasks: TaskSpec[] = [{ task_id: 's' }, { task_id: 'm', expand: { x: { xcom: 's' } } }];
  const dag: DagSpec = { dag_id: 'd', tasks, behaviour: { s: [{ returns: listOf(length) }] } };
  const trace = simulate(smallCase(dag));
  const end = trace.at(trace.length);
  const rows = trace.tasks.filter((row) => row.taskId === 'm' && end.taskState(row.index) !== 'absent');
  const placeholder = rows.find((row) => row.mapIndex < 0);
  return same(expect, {
    placeholder_map_index: placeholder ? placeholder.mapIndex : null,
    placeholder_state: placeholder ? end.taskState(placeholder.index) : null,
    expanded: rows.length - (placeholder ? 1 : 0),
  });
}

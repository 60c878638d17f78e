/**
 * How many instances a mapped task should have, at a moment. Airflow: `get_mapped_ti_count` in
 * `airflow/serialization/definitions/mappedoperator.py`, `get_task_map_length` in `…/xcom_arg.py`, semantics §9.3.
 */
import { ABSENT, isFinishedCode } from '../codes';
import type { PlannedTask } from '../dag/planned';
import type { MapInput, MapSource } from '../dag/mapping';
import { rowsOf, type RunFacts } from '../history/rows';
import type { View } from './view';

/** The number of instances; null while what it is mapped over is not known, or if the task has no map indexes. */
export function mappedCount(view: View, run: RunFacts, task: PlannedTask): number | null {
  if (!task.hasMapIndexes) return null;
  const own = task.mapInput ? inputCount(view, run, task.mapInput) : 1;
  if (own === null) return null;
  const around = groupCount(view, run, task.mappedGroups);
  return around === null ? null : own * around;
}

/** The same for the innermost of some nested mapped groups. */
export function groupCount(
  view: View,
  run: RunFacts,
  groups: readonly { readonly input: MapInput }[],
): number | null {
  let count = 1;
  for (const group of groups) {
    const length = inputCount(view, run, group.input);
    if (length === null) return null;
    count *= length;
  }
  return count;
}

function inputCount(view: View, run: RunFacts, input: MapInput): number | null {
  if (input.length === 0) return 0;
  let count = 1;
  for (const { source } of input) {
    const length = sourceLength(view, run, source);
    if (length === null) return null;
    count *= length;
  }
  return count;
}

function sourceLength(view: View, run: RunFacts, source: MapSource): number | null {
  if (source.kind === 'literal') return source.length;
  if (source.kind === 'xcom') return taskLength(view, run, source.task);
  const lengths = source.tasks.map((task) => taskLength(view, run, task));
  const known = lengths.filter((length) => length !== null);
  if (known.length < lengths.length) return null;
  return source.fill ? Math.max(...known) : Math.min(...known);
}

/** Of a mapped task: how many of its instances returned something, once all are over. */
function taskLength(view: View, run: RunFacts, task: number): number | null {
  if (!run.dag.tasks[task]?.isMapped) return view.mapLength(run.index, task);
  for (const row of rowsOf(run, task)) {
    const state = view.state(row);
    if (state !== ABSENT && !isFinishedCode(state)) return null;
  }
  return view.returnedCount(run.index, task);
}

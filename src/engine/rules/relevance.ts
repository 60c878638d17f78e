/**
 * Which instances of upstream tasks count for one task instance, and how many of them are over. Airflow:
 * `airflow/ti_deps/deps/trigger_rule_dep.py` and `_get_relevant_map_indexes` in `airflow/models/taskinstance.py`,
 * semantics §3.6.
 */
import { ABSENT } from '../codes';
import type { PlannedTask } from '../dag/planned';
import { sourceTasks } from '../dag/mapping';
import { rowsOf, type RunFacts } from '../history/rows';
import { groupCount, mappedCount } from './map-count';
import { addFinished, noCounts, type UpstreamCounts } from './upstream-counts';
import type { View } from './view';

/** Map indexes from the first up to, not including, the second; null means all. */
export type IndexRange = readonly [from: number, to: number] | null;

/** The counts that a task's trigger rule goes by. */
export function upstreamCounts(view: View, instance: number): UpstreamCounts {
  const run = view.rows.run(instance);
  const task = view.rows.task(instance);
  if (task.mappedGroups.length > 0) return countRelevant(view, instance, task.upstream);
  const finished = view.finishedUpstream(run.index, task.index);
  if (!task.hasMappedUpstream) {
    finished.total = task.upstream.length;
    finished.totalSetups = countSetups(run, task);
    return finished;
  }
  let total = 0;
  let totalSetups = 0;
  for (const upstream of task.upstream) {
    const count = existing(view, rowsOf(run, upstream));
    total += count;
    if (run.dag.tasks[upstream]?.isSetup) totalSetups += count;
  }
  finished.total = total;
  finished.totalSetups = totalSetups;
  return finished;
}

/** The counts over any tasks of the run, instance by instance. */
export function countRelevant(view: View, instance: number, tasks: readonly number[]): UpstreamCounts {
  const run = view.rows.run(instance);
  const counts = noCounts();
  const countsRows = tasks.some((index) => run.dag.tasks[index]?.hasMapIndexes);
  for (const index of tasks) {
    const isSetup = run.dag.tasks[index]?.isSetup === true;
    const rows = relevantRows(view, instance, index);
    // Without mapping Airflow counts tasks: one without an instance is never over (semantics §6.10).
    const total = countsRows ? rows.length : 1;
    counts.total += total;
    if (isSetup) counts.totalSetups += total;
    for (const row of rows) addFinished(counts, view.finishedState(row), isSetup);
  }
  return counts;
}

/** The instances of one upstream task that count for an instance. */
export function relevantRows(view: View, instance: number, upstream: number): readonly number[] {
  const run = view.rows.run(instance);
  const rows = rowsOf(run, upstream).filter((row) => view.state(row) !== ABSENT);
  const task = view.rows.task(instance);
  if (task.mappedGroups.length === 0 || rows.every((row) => view.rows.mapIndex(row) < 0)) return rows;
  const range = relevantIndexes(view, instance, upstream);
  if (range === null) return rows;
  return rows.filter((row) => {
    const mapIndex = view.rows.mapIndex(row);
    return mapIndex < 0 || (mapIndex >= range[0] && mapIndex < range[1]);
  });
}

const FAST_RULES: ReadonlySet<string> = new Set([
  'one_success',
  'one_failed',
  'one_done',
  'none_failed_min_one_success',
]);

function relevantIndexes(view: View, instance: number, upstream: number): IndexRange {
  const task = view.rows.task(instance);
  const mapIndex = view.rows.mapIndex(instance);
  // A rule that some upstream instances can satisfy must not settle a member before the group has its indexes.
  if (mapIndex < 0 && FAST_RULES.has(task.triggerRule) && !provides(task, upstream)) return null;
  return indexesOfRelative(view, view.rows.run(instance), task, mapIndex, upstream);
}

/** Whether a task is mapped over what another one returns, itself or by a group around it. */
function provides(task: PlannedTask, source: number): boolean {
  const inputs = [task.mapInput ?? [], ...task.mappedGroups.map((group) => group.input)];
  return inputs.some((input) => sourceTasks(input).includes(source));
}

/** The map indexes of another task that belong to one index of this one; null: all, or the task as a whole. */
export function indexesOfRelative(
  view: View,
  run: RunFacts,
  task: PlannedTask,
  mapIndex: number,
  relative: number,
): IndexRange {
  const count = mappedCount(view, run, task);
  const other = run.dag.tasks[relative];
  if (!count || !other) return null;
  const shared = other.mappedGroups.findIndex((group) => task.mappedGroups.includes(group));
  if (shared < 0) return null;
  const groups = groupCount(view, run, other.mappedGroups.slice(shared)) ?? count;
  const index = Math.floor((mapIndex * groups) / count);
  if (!other.isMapped && shared === 0) return [index, index + 1];
  const further = Math.floor(count / groups);
  return [index * further, index * further + further];
}

function existing(view: View, rows: readonly number[]): number {
  let count = 0;
  for (const row of rows) if (view.state(row) !== ABSENT) count += 1;
  return count;
}

function countSetups(run: RunFacts, task: PlannedTask): number {
  if (!task.isTeardown && task.triggerRule !== 'all_done_setup_success') return 0;
  let count = 0;
  for (const upstream of task.upstream) if (run.dag.tasks[upstream]?.isSetup) count += 1;
  return count;
}

/** Invalidation: which instances have to be asked again because something changed. Nobody else is asked. */
import { isRunFinished, isSchedulable } from '../codes';
import type { MappedGroup } from '../dag/planned';
import type { LiveRun } from './live-run';
import type { World } from './world';

/** An instance has become finished, or is no longer, or has appeared or gone. */
export function invalidateDependents(world: World, run: LiveRun, instance: number): void {
  const task = world.rows.task(instance);
  for (const below of task.downstream) invalidateTask(world, run, below, instance);
  for (const watcher of task.watchers) invalidateTask(world, run, watcher, -1);
  if (run.facts.dag.dependsOnPast.length > 0) invalidateOtherRuns(world, run);
}

/** All instances of a task, or the one that goes with the instance because of which they are asked. */
export function invalidateTask(world: World, run: LiveRun, task: number, because: number): void {
  markIfOpen(world, run.facts.unmapped[task]);
  const indexed = run.facts.mapped.get(task);
  if (!indexed) return;
  const own = run.facts.dag.tasks[task];
  const mapIndex = because < 0 ? -1 : world.rows.mapIndex(because);
  const isSameGroup =
    mapIndex >= 0 && own !== undefined && sharesIndexes(own.mappedGroups, world.rows.task(because));
  if (isSameGroup && !own.isMapped) markIfOpen(world, indexed[mapIndex]);
  else for (const row of indexed) markIfOpen(world, row);
}

function markIfOpen(world: World, row = -1): void {
  if (row >= 0 && isSchedulable(world.state(row))) world.markDirty(row);
}

/** Tasks with depends_on_past look at other runs of the DAG. */
export function invalidateOtherRuns(world: World, changed: LiveRun): void {
  const { dag } = changed.facts;
  if (dag.dependsOnPast.length === 0) return;
  for (const { index } of world.runsOf(dag.index)) {
    const run = world.run(index);
    if (run === changed || isRunFinished(run.state)) continue;
    for (const task of dag.dependsOnPast) invalidateTask(world, run, task, -1);
  }
}

/** Whether instances of both tasks go together index by index: in the same mapped groups, and not mapped further. */
function sharesIndexes(
  groups: readonly MappedGroup[],
  other: { readonly mappedGroups: readonly MappedGroup[]; readonly isMapped: boolean },
): boolean {
  return (
    groups.length > 0 &&
    groups[0] === other.mappedGroups[0] &&
    !other.isMapped &&
    groups.every((group) => group.isSteady)
  );
}

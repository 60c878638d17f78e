/** Expansion: one row without a map index becomes as many as there is to map over. Airflow: `expand_mapped_task` in `airflow/models/taskmap.py`, semantics §9.3. */
import { isSchedulable, REMOVED, ABSENT, SKIPPED, UPSTREAM_FAILED } from '../codes';
import { mappedCount } from '../rules/map-count';
import type { World } from '../world/world';
import type { Pass } from './pass';

/** Expands the row of a mapped task, or of a member of a mapped group. The new rows are asked later in the same pass. */
export function expand(world: World, pass: Pass, placeholder: number): void {
  const { run } = pass;
  const task = world.rows.task(placeholder);
  pass.expanded = true;
  if (task.isMapped) world.xcoms.deleteAll(placeholder, 'new_attempt', {});
  const count = mappedCount(world, run.facts, task);
  if (count === null) {
    const sources = task.mapSources.map((index) => run.facts.dag.tasks[index]?.taskId ?? '');
    world.setState(placeholder, UPSTREAM_FAILED, 'length_unknown', { sources });
  } else if (count === 0) {
    world.setState(placeholder, SKIPPED, 'nothing_to_map', {});
  } else {
    const order = world.order(placeholder);
    const more = { order, tries: world.tryNumber(placeholder), maxTries: world.maxTries(placeholder) };
    world.setState(placeholder, ABSENT, 'placeholder_expanded', { count });
    const first = world.addInstance(run, task.index, 0, 'expanded', { count }, more);
    pass.added.push(first);
    for (let index = 1; index < count; index += 1) {
      const row = world.addInstance(run, task.index, index, 'expanded', { count });
      pass.added.push(row);
      pass.made.add(row);
    }
  }
}

/**
 * Before an index is scheduled the length is checked again, once for its task: indexes beyond it are removed, missing
 * ones made and scheduled without being asked. Airflow: `_revise_map_indexes_if_mapped` in `airflow/models/dagrun.py`.
 */
export function revise(world: World, pass: Pass, instance: number): number[] {
  const { run } = pass;
  const task = world.rows.task(instance);
  if (!task.hasMapIndexes || pass.revised.has(task.index)) return [];
  pass.revised.add(task.index);
  const count = mappedCount(world, run.facts, task);
  if (count === null) return [];
  const indexes = new Set<number>();
  for (const row of world.existing(run, task.index)) {
    const mapIndex = world.rows.mapIndex(row);
    indexes.add(mapIndex);
    if (mapIndex >= 0 && mapIndex < count) continue;
    // An index that was asked earlier in this pass, and could not be scheduled, has changed.
    if (mapIndex < world.rows.mapIndex(instance) && isSchedulable(world.state(row))) pass.changed = true;
    world.setState(row, REMOVED, 'length_shrank', { count });
    world.markDirty(row);
  }
  const made: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (indexes.has(index)) continue;
    const row = world.addInstance(run, task.index, index, 'length_grew', { count });
    made.push(row);
    pass.made.add(row);
  }
  return made;
}

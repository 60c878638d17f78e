/** Which instances an action is about: tasks or single map indexes, in one run or in several. */
import type { PlannedDag } from '../dag/planned';
import { reachable } from '../dag/relatives';
import { subset } from '../dag/subset';
import type { RunFacts } from '../history/rows';
import { mappedCount } from '../rules/map-count';
import { indexesOfRelative } from '../rules/relevance';
import type { Simulation } from '../simulation';

/** Whole tasks, and single map indexes of others. */
export class Targets {
  readonly tasks = new Set<number>();
  readonly indexes = new Map<number, Set<number>>();

  addIndex(task: number, mapIndex: number): boolean {
    const known = this.indexes.get(task);
    if (known?.has(mapIndex)) return false;
    if (known) known.add(mapIndex);
    else this.indexes.set(task, new Set([mapIndex]));
    return true;
  }

  has(task: number, mapIndex: number): boolean {
    return this.tasks.has(task) || this.indexes.get(task)?.has(mapIndex) === true;
  }
}

/** The task ids of a request, `[id, index]` standing for one map index. Unknown ids stand for nothing. */
export function readTargets(dag: PlannedDag, given: unknown): Targets | null {
  if (!Array.isArray(given)) return null;
  const targets = new Targets();
  for (const target of given as unknown[]) {
    const [id, mapIndex] = Array.isArray(target) ? (target as unknown[]) : [target];
    const task = typeof id === 'string' ? dag.indexOf(id) : undefined;
    if (task === undefined) continue;
    if (typeof mapIndex === 'number') targets.addIndex(task, mapIndex);
    else targets.tasks.add(task);
  }
  return targets;
}

/**
 * Adds what lies upstream or downstream: of a single index in a mapped group the same index, of everything else all.
 * Airflow: `find_relevant_relatives` in `airflow/models/taskinstance.py`.
 */
export function addRelatives(
  sim: Simulation,
  run: RunFacts,
  targets: Targets,
  direction: 'upstream' | 'downstream',
): void {
  const { dag } = run;
  const found = new Targets();
  const visitTasks = (tasks: Iterable<number>) => {
    for (const task of subset(dag, tasks, { [direction]: true, onlyRelatives: true })) found.tasks.add(task);
  };
  const visitIndex = (index: number, mapIndex: number) => {
    const task = dag.tasks[index];
    if (!task) return;
    if (!task.hasMapIndexes || mappedCount(sim.world, run, task) === null) return visitTasks([index]);
    const relatives = reachable(
      [index],
      dag.tasks.map((one) => one[direction]),
    );
    for (const relative of relatives) {
      if (found.tasks.has(relative)) continue;
      const range = indexesOfRelative(sim.world, run, task, mapIndex, relative);
      if (range === null) {
        visitTasks([relative]);
        found.tasks.add(relative);
        continue;
      }
      for (let at = range[0]; at < range[1]; at += 1)
        if (found.addIndex(relative, at)) visitIndex(relative, at);
    }
  };
  visitTasks(targets.tasks);
  for (const [task, indexes] of targets.indexes) for (const mapIndex of indexes) visitIndex(task, mapIndex);
  for (const task of found.tasks) targets.tasks.add(task);
  for (const [task, indexes] of found.indexes)
    for (const mapIndex of indexes) targets.addIndex(task, mapIndex);
}

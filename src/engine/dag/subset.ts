/** Tasks with their relatives and the setups and teardowns that go with them. Airflow: `partial_subset` in `airflow/serialization/definitions/dag.py`, semantics §12.2. */
import type { PlannedDag } from './planned';
import { reachable } from './relatives';
import { relevantSetups } from './setups';

export interface SubsetOptions {
  readonly upstream?: boolean;
  readonly downstream?: boolean;
  /** Leaves out the given tasks, except where they are relatives of one another. */
  readonly onlyRelatives?: boolean;
}

/** The tasks that are cleared together with the given ones. */
export function subset(dag: PlannedDag, tasks: Iterable<number>, options: SubsetOptions = {}): Set<number> {
  const given = new Set(tasks);
  const found = new Set(options.onlyRelatives ? [] : given);
  const up = dag.tasks.map((task) => task.upstream);
  const down = dag.tasks.map((task) => task.downstream);
  const hasSetups = dag.tasks.some((task) => task.isSetup);
  const setups = hasSetups ? relevantSetups(dag.tasks) : new Map<number, number[]>();
  const add = (more: Iterable<number>) => {
    for (const task of more) found.add(task);
  };
  const teardownsOf = (setup: number, except: number) =>
    (down[setup] ?? []).filter((below) => below !== except && dag.tasks[below]?.isTeardown);
  /** A work task takes its setups along, and their teardowns. */
  const addSetups = (task: number) => {
    if (dag.tasks[task]?.isSetup || dag.tasks[task]?.isTeardown) return;
    for (const setup of setups.get(task) ?? []) add([setup, ...teardownsOf(setup, task)]);
  };

  for (const task of given) {
    if (options.downstream) {
      const below = reachable([task], down);
      add(below);
      for (const one of below) if (!given.has(one)) addSetups(one);
    }
    if (options.upstream) {
      const above = reachable([task], up);
      add(above);
      for (const one of above) if (dag.tasks[one]?.isSetup) add(teardownsOf(one, task));
    } else addSetups(task);
    if (dag.tasks[task]?.isSetup && !options.downstream) add(teardownsOf(task, -1));
  }
  return found;
}

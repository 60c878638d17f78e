/**
 * Which setups and teardowns belong to which tasks. Airflow: `airflow/_shared/dagnode/node.py` and
 * `airflow/ti_deps/deps/trigger_rule_dep.py`, semantics §3.5 and §12.2.
 */
import { reachable } from './relatives';

interface Marked {
  readonly isSetup: boolean;
  readonly isTeardown: boolean;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
}

/**
 * The setups that each task waits for: those far upstream that have no teardown of their own, or one below the task.
 * A teardown waits for none in this way.
 */
export function relevantSetups(tasks: readonly Marked[]): Map<number, number[]> {
  const setups = new Map<number, number[]>();
  const downstream = tasks.map((task) => task.downstream);
  const upstream = tasks.map((task) => task.upstream);
  tasks.forEach((task, setup) => {
    if (!task.isSetup) return;
    const teardowns = task.downstream.filter((below) => tasks[below]?.isTeardown);
    const aboveTeardowns = teardowns.length > 0 ? reachable(teardowns, upstream) : null;
    for (const below of reachable([setup], downstream)) {
      if (aboveTeardowns && !aboveTeardowns.has(below)) continue;
      const found = setups.get(below);
      if (found) found.push(setup);
      else setups.set(below, [setup]);
    }
  });
  return setups;
}

/** What must be over before a teardown runs besides its direct upstream tasks: all between its setups and itself. */
export function teardownScope(tasks: readonly Marked[], teardown: number): number[] {
  const task = tasks[teardown];
  const setups = task?.upstream.filter((above) => tasks[above]?.isSetup) ?? [];
  if (!task || setups.length === 0) return [];
  const direct = new Set(task.upstream);
  const below = reachable(
    setups,
    tasks.map((one) => one.downstream),
  );
  const above = reachable(
    [teardown],
    tasks.map((one) => one.upstream),
  );
  return [...above].filter((one) => below.has(one) && !direct.has(one)).sort((a, b) => a - b);
}

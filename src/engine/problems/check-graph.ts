/** What only shows once the edges are drawn: cycles, and what follows setups. Airflow: `DAG.check_cycle` and `DAG.validate` in `airflow/sdk/definitions/dag.py`. */
import { findCycle } from '../dag/cycles';
import type { PlannedDag } from '../dag/planned';
import type { Add } from './problem';

export function checkGraph(dag: PlannedDag, at: number, add: Add): void {
  const { tasks, spec } = dag;
  const placeOf = (index: number) => spec.tasks.findIndex((task) => task.task_id === tasks[index]?.taskId);
  if (dag.order.length < tasks.length) {
    const cycle = findCycle(
      tasks.map((task) => task.upstream),
      tasks.map((task) => task.downstream),
    );
    const ids = (cycle ?? []).map((task) => tasks[task]?.taskId ?? '');
    add([...['dags', at], ...edgeOfCycle(dag, ids)], 'cycle', { tasks: ids });
  }
  for (const setup of tasks) {
    if (!setup.isSetup) continue;
    if (setup.isTeardown && !setup.spec.setup)
      add(['dags', at, 'tasks', placeOf(setup.index), 'teardown'], 'setup.and_teardown', {
        task: setup.taskId,
      });
    for (const below of setup.downstream) {
      const task = tasks[below];
      if (!task || task.isTeardown || task.triggerRule === 'all_success') continue;
      const path = ['dags', at, 'tasks', placeOf(below), ...(task.spec.trigger_rule ? ['trigger_rule'] : [])];
      add(path, 'setup.rule', { setup: setup.taskId, task: task.taskId, rule: task.triggerRule });
    }
  }
}

/** The edge in the case that closes the circle, where there is one between just these tasks. */
function edgeOfCycle({ spec }: PlannedDag, ids: readonly string[]): (string | number)[] {
  const edges = spec.edges ?? [];
  const follows = (above: string, below: string) =>
    ids.some((id, index) => id === above && ids[(index + 1) % ids.length] === below);
  const at = edges.findLastIndex(([above, below]) => follows(above, below));
  return at < 0 ? ['edges'] : ['edges', at];
}

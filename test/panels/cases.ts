/** Runs to look at: larger or busier than the first lesson's. */
import type { Case, TaskSpec } from '../../src/engine';

/** Tasks in a row of chains: `width` chains of `depth` tasks, all open at once. */
export function gridCase(width: number, depth: number): Case {
  const tasks: TaskSpec[] = [];
  const edges: [string, string][] = [];
  for (let chain = 0; chain < width; chain++) {
    for (let level = 0; level < depth; level++) {
      tasks.push({ task_id: `t${chain}_${level}` });
      if (level > 0) edges.push([`t${chain}_${level - 1}`, `t${chain}_${level}`]);
    }
  }
  return {
    case: `grid-${width}-${depth}`,
    clock: '2024-01-01T00:00:00Z',
    dags: [
      {
        dag_id: 'grid',
        schedule: '@once',
        start_date: '2024-01-01T00:00:00Z',
        max_active_tasks: 1000,
        tasks,
        edges,
      },
    ],
    until: { seconds: 5000 },
  };
}

/** One task that runs once, for `seconds`. */
export function oneTask(seconds: number): Case {
  return {
    case: `one-${seconds}`,
    clock: '2024-01-01T00:00:00Z',
    dags: [
      {
        dag_id: 'one',
        schedule: '@once',
        start_date: '2024-01-01T00:00:00Z',
        tasks: [{ task_id: 'work' }],
        behaviour: { work: [{ seconds, prints: 'done' }] },
      },
    ],
    until: { seconds: 120 },
  };
}

/** A large random DAG with all that costs the scheduler time: rules, retries, failures, pools, priorities. */
import type { AttemptSpec, Case, TaskSpec } from '../../src/engine';
import { Random } from '../conformance/generate/random';

const WIDTH = 20;

/** So many tasks in layers of twenty, each with one to three tasks of the layer before upstream of it. */
export function layeredCase(size: number, seed = 'bench'): Case {
  const random = new Random(seed);
  const tasks: TaskSpec[] = [];
  const edges: [string, string][] = [];
  const behaviour: Record<string, AttemptSpec[]> = {};
  for (let at = 0; at < size; at += 1) {
    const task: TaskSpec = { task_id: `t${at}`, priority_weight: random.int(1, 9) };
    const before = Math.floor(at / WIDTH) * WIDTH - WIDTH;
    if (before >= 0) {
      const upstream = new Set(
        Array.from({ length: random.int(1, 3) }, () => before + random.int(0, WIDTH - 1)),
      );
      for (const up of upstream) edges.push([`t${up}`, task.task_id]);
      if (random.chance(0.3))
        task.trigger_rule = random.pick([
          'all_done',
          'none_failed',
          'one_success',
          'none_failed_min_one_success',
        ]);
    }
    if (random.chance(0.2)) task.pool = 'small';
    behaviour[task.task_id] = [{ seconds: random.int(1, 9) }];
    // Failures that a retry mends, or else most of the DAG would end upstream_failed in no time.
    if (random.chance(0.1)) {
      Object.assign(task, { retries: 1, retry_delay: random.int(1, 5) });
      behaviour[task.task_id]?.unshift({ seconds: random.int(1, 9), outcome: 'fail' });
    }
    if (random.chance(0.05)) behaviour[task.task_id] = [{ seconds: 1, returns: at, defers: { seconds: 4 } }];
    tasks.push(task);
  }
  return {
    case: `bench/layered-${size}`,
    clock: '2026-01-01T00:00:00Z',
    settings: { 'core.parallelism': 64, 'scheduler.max_tis_per_query': 64 },
    pools: { small: 8 },
    dags: [{ dag_id: 'd', schedule: null, max_active_tasks: 64, tasks, edges, behaviour }],
    actions: [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r' }],
    until: { ticks: 1_000_000, loops: 1_000_000 },
  };
}

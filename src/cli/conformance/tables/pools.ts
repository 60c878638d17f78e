/** `pool`: how many slots of a pool are open. */
import type { TaskState } from '../../../engine';
import { Stage } from '../../../engine/check';
import { notRun, same, type Verdict } from '../result';
import { smallCase } from './small-dag';
import type { TableCase } from './table';

interface Input {
  readonly slots: number;
  readonly include_deferred: boolean;
  readonly states: readonly TaskState[];
  /** Of the task instances; one each where there are none. */
  readonly pool_slots?: readonly number[];
}

/** Airflow counts slots by state as well; a trace has the ones in use. */
export function runPool({ input, expect }: TableCase): Verdict {
  const { slots, include_deferred, states, pool_slots = [] } = input as Input;
  const { open } = expect as { open?: number | string };
  if (typeof open !== 'number') return notRun('it says nothing about open slots');
  const tasks = states.map((_, at) => ({ task_id: `t${at}`, pool: 'pool', pool_slots: pool_slots[at] ?? 1 }));
  const stage = new Stage(
    smallCase({ dag_id: 'd', tasks }, { pools: { pool: { slots, include_deferred } } }),
  );
  const run = stage.addRun(null);
  states.forEach((state, at) => stage.put(run, `t${at}`, -1, state));
  const pool = stage.world.plan.poolIndex.get('pool') ?? 0;
  return same(open, slots - stage.world.poolUse(pool));
}

/** Marking a run. Airflow: `_set_dag_run_terminal_state` in `airflow/api/common/mark_tasks.py`, semantics §13.3. */
import {
  DEFERRED,
  FAILED,
  isFinishedCode,
  RUN_FAILED,
  RUN_QUEUED,
  RUN_SUCCESS,
  RUNNING,
  SKIPPED,
  SUCCESS,
  UP_FOR_RESCHEDULE,
} from '../codes';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { action } from './action';
import { instancesOf } from './clear-instances';
import { refused, runOf } from './request';

export const markRun = action({
  name: 'mark_run',
  fields: { dag_id: 'text', run_id: 'text', state: ['queued', 'success', 'failed'], note: 'text' },
  do(sim, request) {
    const { state } = request;
    const run = runOf(sim, request);
    if (!run) return refused(404, 'no_such_run');
    if (state === 'queued') sim.world.setRunState(run, RUN_QUEUED, 'marked', {});
    else if (state !== undefined) end(sim, run, state === 'success');
    return undefined;
  },
});

/** What is on a worker or waits there ends as marked, all else unfinished is skipped; teardowns are left to run. */
function end(sim: Simulation, run: LiveRun, isSuccess: boolean): void {
  const { world } = sim;
  const cause = { state: isSuccess ? 'success' : 'failed' };
  const all = instancesOf(sim, run);
  const isTeardown = (row: number) => world.rows.task(row).isTeardown;
  const unfinished = all.filter((row) => !isFinishedCode(world.state(row)));
  const active = new Set<number>();
  for (const row of unfinished) {
    if (isTeardown(row)) continue;
    if (isActive(world.state(row))) active.add(world.rows.taskIndex(row));
  }
  const pending = unfinished.filter((row) => !isTeardown(row) && !isActive(world.state(row)));
  for (const row of pending) world.setState(row, SKIPPED, 'run_marked', cause);
  // Unless a teardown is still to run, the run ends at once.
  if (!unfinished.some(isTeardown))
    world.setRunState(run, isSuccess ? RUN_SUCCESS : RUN_FAILED, 'marked', {});
  // Every index of a task with an active one takes the state.
  for (const row of all)
    if (active.has(world.rows.taskIndex(row)))
      world.setState(row, isSuccess ? SUCCESS : FAILED, 'run_marked', cause);
}

function isActive(state: number): boolean {
  return state === RUNNING || state === DEFERRED || state === UP_FOR_RESCHEDULE;
}

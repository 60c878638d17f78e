/** Clearing: task instances can run again. Airflow: `clear_task_instances` in `airflow/models/taskinstance.py`, semantics §13.1. */
import type { CauseCode, CauseValues } from '../causes';
import { ABSENT, isRunFinished, NONE, RESTARTING, RUN_QUEUED, RUNNING } from '../codes';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { FROM_START } from '../world/world';

/** Clears instances, and queues their runs again where they are finished (unless told not to). */
export function clearInstances<C extends CauseCode>(
  sim: Simulation,
  instances: readonly number[],
  code: C,
  values: CauseValues<C>,
  resetsRuns = true,
): void {
  const { world } = sim;
  const runs = new Set<LiveRun>();
  for (const instance of instances) {
    runs.add(world.runOf(instance));
    world.renew(instance);
    if (world.state(instance) === RUNNING) {
      world.setState(instance, RESTARTING, 'cleared_while_running', {});
      continue;
    }
    world.setNext(instance, FROM_START);
    const maxTries = world.tryNumber(instance) + world.rows.task(instance).options.retries;
    world.setState(instance, NONE, code, values, { maxTries });
  }
  if (!resetsRuns) return;
  for (const run of runs) {
    if (!isRunFinished(run.state)) continue;
    world.setRunState(run, RUN_QUEUED, code, values);
    run.decidedMs = null;
  }
}

/** Clears all of a run's instances. */
export function clearRun<C extends CauseCode>(
  sim: Simulation,
  run: LiveRun,
  code: C,
  values: CauseValues<C>,
): void {
  clearInstances(sim, instancesOf(sim, run), code, values);
}

/** All existing instances of a run, in the order of its tasks. */
export function instancesOf(sim: Simulation, run: LiveRun): number[] {
  return run.facts.dag.tasks
    .flatMap((task) => sim.world.existing(run, task.index))
    .filter((row) => sim.world.state(row) !== ABSENT);
}

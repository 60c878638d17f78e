/** launch: the executor takes what is queued, by priority, as it comes out of the critical section: queued → running, at once. Airflow: `airflow/executors/base_executor.py`, semantics §2.7 and §2.11. */
import { RUNNING } from '../codes';
import { toMs } from '../settings';
import type { Simulation } from '../simulation';
import { scriptOf, workingMs } from '../worker/attempt';
import { pokeUntilOver } from '../worker/sensor';
import { FROM_START } from '../world/world';
import { phase } from './phase';

export const launch = phase('launch', (sim) => {
  for (const instance of sim.queued) start(sim, instance);
  sim.executor.sync();
});

function start(sim: Simulation, instance: number): void {
  const { world, executor } = sim;
  const task = world.rows.task(instance);
  const { dag } = world.rows.run(instance);
  const tryNumber = world.tryNumber(instance);
  const script = scriptOf(dag, task.taskId, world.rows.mapIndex(instance), tryNumber);
  const next = world.next(instance);
  // What the last attempt stored is deleted, unless this one goes on after a deferral.
  if (next === FROM_START) world.xcoms.deleteAll(instance, 'new_attempt', {});
  const busy = executor.busy + 1;
  const { parallelism } = executor;
  const code = next === FROM_START ? 'worker_started' : 'worker_resumed';
  world.setState(instance, RUNNING, code, { busy, parallelism });
  const isPoking = task.operator === 'sensor' && task.spec.mode !== 'reschedule';
  const durationMs = isPoking
    ? toMs(pokeUntilOver(world, instance, script.pokes).seconds)
    : workingMs(task, script, next !== FROM_START);
  executor.start({
    instance,
    tryNumber,
    maxTries: world.maxTries(instance),
    identity: world.identity(instance),
    startMs: world.nowMs,
    dueMs: world.nowMs + durationMs,
    next,
    script,
    sequence: executor.nextSequence,
    hasEnded: false,
    holdsSlot: true,
  });
}

/** events: the scheduler reads what the executor says about ended attempts. Airflow: `process_executor_events` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.8. */
import { FAILED, NONE, QUEUED, RESTARTING, RUNNING, SCHEDULED, UP_FOR_RETRY } from '../codes';
import type { Simulation } from '../simulation';
import type { Attempt } from '../worker/attempt';
import { stopTheRest } from '../worker/report';
import { FROM_START } from '../world/world';

export function events(sim: Simulation): void {
  for (const attempt of sim.executor.ended.splice(0)) readEvent(sim, attempt);
}

/** Most attempts have reported themselves, and their event says nothing new. */
function readEvent(sim: Simulation, { instance, tryNumber }: Attempt): void {
  const { world, executor } = sim;
  const state = world.state(instance);
  const isOpen = state === SCHEDULED || state === QUEUED || state === RUNNING || state === RESTARTING;
  if (!isOpen || world.tryNumber(instance) !== tryNumber) return;
  // It has been queued again in the meantime, or its trigger has already put it back.
  const comesBack = state === SCHEDULED && world.next(instance) !== FROM_START;
  if (executor.has(instance, tryNumber) || comesBack) return;
  const { retries } = world.rows.task(instance).options;
  if (state === RESTARTING) {
    world.setState(instance, NONE, 'restart_ready', {}, { maxTries: tryNumber + retries });
    return;
  }
  // It ended without a report: a failure.
  world.setNext(instance, FROM_START);
  if (retries > 0 && tryNumber <= world.maxTries(instance)) {
    if (state === RUNNING) world.renew(instance);
    world.setState(instance, UP_FOR_RETRY, 'unreported_with_retry', {});
    return;
  }
  world.setState(instance, FAILED, 'unreported_finally', {});
  stopTheRest(sim, instance);
}

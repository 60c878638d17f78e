/**
 * What becomes of an attempt when its worker reports. Airflow: `airflow/api_fastapi/execution_api/routes/task_instances.py`
 * and `airflow/sdk/execution_time/task_runner.py`, semantics §4.3.
 */
import type { FailureReason } from '../causes';
import {
  ABSENT,
  DEFERRED,
  FAILED,
  RUNNING,
  SKIPPED,
  SUCCESS,
  UP_FOR_RESCHEDULE,
  UP_FOR_RETRY,
} from '../codes';
import { delayAfterMs } from '../rules/not-in-retry-period';
import { toMs } from '../settings';
import type { Simulation } from '../simulation';
import { FROM_START, RESUME } from '../world/world';
import type { Attempt } from './attempt';
import type { Outcome } from './outcome';
import { failure } from './outcome';
import { pushResult } from './push-result';

/** Applies the outcome. An instance that was taken away keeps its state; what was pushed before stays pushed. */
export function report(sim: Simulation, attempt: Attempt, outcome: Outcome): void {
  const { world } = sim;
  const { instance } = attempt;
  const seconds = (world.nowMs - attempt.startMs) / 1000;
  const accepted = world.state(instance) === RUNNING && world.identity(instance) === attempt.identity;
  switch (outcome.kind) {
    case 'success': {
      const why = pushResult(world, instance, outcome.result);
      if (why !== null) return report(sim, attempt, failure(why));
      if (accepted) succeed(sim, instance, () => world.setState(instance, SUCCESS, 'succeeded', { seconds }));
      return;
    }
    case 'skips':
      for (const task of outcome.tasks) skipDownstream(sim, instance, task, outcome.how);
      if (accepted) succeed(sim, instance, () => world.setState(instance, SUCCESS, 'succeeded', { seconds }));
      return;
    case 'met':
      if (accepted)
        succeed(sim, instance, () =>
          world.setState(instance, SUCCESS, 'condition_met', { poke: outcome.poke, seconds }),
        );
      return;
    case 'skipped':
      if (!accepted) return;
      world.setNext(instance, FROM_START);
      if (outcome.option && outcome.why)
        world.setState(instance, SKIPPED, 'skipped_instead_of_failing', {
          why: outcome.why,
          option: outcome.option,
        });
      else world.setState(instance, SKIPPED, 'skipped_itself', { seconds });
      return;
    case 'failure':
      if (accepted) fail(sim, attempt, outcome.why, outcome.canRetry, seconds);
      return;
    case 'reschedule':
      if (!accepted) return;
      world.setNext(instance, FROM_START);
      world.setRescheduleMs(instance, outcome.atMs);
      world.setState(instance, UP_FOR_RESCHEDULE, 'waits_for_next_poke', {
        poke: outcome.poke,
        delay: (outcome.atMs - world.nowMs) / 1000,
      });
      return;
    case 'defer': {
      if (!accepted) return;
      const { seconds: delay, timeout } = outcome;
      world.setNext(instance, RESUME);
      world.setState(instance, DEFERRED, 'deferred', { delay, timeout });
      sim.addTrigger(instance, world.nowMs + toMs(delay));
      if (timeout !== null) sim.deferralTimeouts.set(instance, world.nowMs + toMs(timeout));
    }
  }
}

function succeed(sim: Simulation, instance: number, setState: () => void): void {
  sim.world.setNext(instance, FROM_START);
  const { outlets } = sim.world.rows.task(instance).spec;
  if (outlets) for (const asset of new Set(outlets)) sim.assets.emit(asset);
  setState();
}

function fail(
  sim: Simulation,
  attempt: Attempt,
  why: FailureReason,
  canRetry: boolean,
  seconds: number,
): void {
  const { world } = sim;
  const { instance, maxTries } = attempt;
  world.setNext(instance, FROM_START);
  const attempts = maxTries + 1;
  if (canRetry && maxTries !== 0 && attempt.tryNumber <= maxTries) {
    const delay = delayAfterMs(world, instance) / 1000;
    world.renew(instance);
    world.setState(instance, UP_FOR_RETRY, 'failed_with_retry', { why, seconds, attempts, delay });
    return;
  }
  stopTheRest(sim, instance);
  if (canRetry) world.setState(instance, FAILED, 'failed_finally', { why, seconds, attempts });
  else world.setState(instance, FAILED, 'failed_without_retry', { why, seconds });
}

/**
 * With fail_fast the first failure ends all other tasks of the run but teardowns, also those that had ended without
 * success or failure. Airflow: `_stop_remaining_tasks` in `airflow/models/taskinstance.py`, semantics §4.5.
 */
export function stopTheRest(sim: Simulation, failed: number): void {
  const { world } = sim;
  const run = world.runOf(failed);
  const { dag } = run.facts;
  if (!dag.spec.fail_fast) return;
  const task = world.rows.task(failed);
  for (const other of dag.tasks) {
    if (other === task || other.isTeardown) continue;
    for (const row of world.existing(run, other.index)) {
      const state = world.state(row);
      if (state === SUCCESS || state === FAILED || state === ABSENT) continue;
      world.setState(row, state === RUNNING ? FAILED : SKIPPED, 'fail_fast', { task: task.taskId });
    }
  }
}

/** Skips a task at once, unless it runs or has ended by itself; a mapped one only before it is expanded (semantics §8.1). */
function skipDownstream(
  sim: Simulation,
  from: number,
  task: number,
  how: Extract<Outcome, { kind: 'skips' }>['how'],
): void {
  const { world } = sim;
  const row = world.runOf(from).facts.unmapped[task] ?? -1;
  if (row < 0) return;
  const state = world.state(row);
  if (state === RUNNING || state === SUCCESS || state === FAILED || state === ABSENT) return;
  const { taskId } = world.rows.task(from);
  if (how.code === 'branch_left_out')
    world.setState(row, SKIPPED, how.code, { task: taskId, chosen: how.chosen });
  else world.setState(row, SKIPPED, how.code, { task: taskId });
}

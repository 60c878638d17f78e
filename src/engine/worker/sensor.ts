/** Sensors. Airflow: `airflow/sdk/bases/sensor.py`, semantics §11.1. */
import type { TaskSpec } from '../case';
import type { FailureReason } from '../causes';
import { operatorOptions } from '../dag/operator-options';
import type { PlannedTask } from '../dag/planned';
import { pokeDelayMs } from '../rules/sensor-backoff';
import { toMs } from '../settings';
import type { World } from '../world/world';
import { longestSeconds, takesTooLong, type Attempt } from './attempt';
import { failure, skipped, type Outcome } from './outcome';

/** What one poke says: whether the condition is met, or that it ended otherwise. */
export type Poke = boolean | Outcome;

/** More pokes than any case needs: beyond it a sensor is taken to wait for ever. */
const MOST_POKES = 100_000;

/** One poke in reschedule mode: met, failed, timed out, or again later. */
export function endPoke(world: World, attempt: Attempt, poke: number, said: Poke): Outcome {
  const { instance } = attempt;
  const task = world.rows.task(instance);
  const { spec } = task;
  if (typeof said === 'object') return said;
  if (said) return { kind: 'met', poke };
  const { timeout, poke_interval: pokeInterval } = operatorOptions(spec, world.plan.settings);
  const startedAtMs = world.firstReportMs(instance) ?? world.nowMs;
  if ((world.nowMs - startedAtMs) / 1000 > timeout) return timedOut(spec);
  const delayMs = spec.exponential_backoff
    ? pokeDelayMs({
        dagId: world.rows.run(instance).dag.dagId,
        taskId: task.taskId,
        startedAtMs,
        nowMs: world.nowMs,
        pokeInterval,
        timeout,
        maxWait: spec.max_wait ?? null,
      })
    : toMs(pokeInterval);
  return { kind: 'reschedule', atMs: world.nowMs + delayMs, poke };
}

/** What the script says of a poke, by its number from 1. */
export function scriptedPoke(task: PlannedTask, attempt: Attempt, poke: number): Poke {
  const { spec } = task;
  const { pokes = [true] } = attempt.script;
  const said = pokes[Math.min(poke, pokes.length) - 1] ?? true;
  if (spec.mode === 'reschedule' && takesTooLong(task, attempt.script))
    return stopped(spec, 'execution_timeout');
  return said === 'fail' ? pokeError(spec, 'poke_error') : said;
}

/** An error that a poke raises: silent_fail goes on, never_fail skips. */
export function pokeError(spec: TaskSpec, why: FailureReason): Poke {
  if (spec.silent_fail) return false;
  return spec.never_fail ? skipped(why, 'never_fail') : failure(why);
}

/** A poke that ran into execution_timeout: soft_fail and never_fail make that a skip. */
function stopped(spec: TaskSpec, why: FailureReason): Outcome {
  if (spec.soft_fail) return skipped(why, 'soft_fail');
  return spec.never_fail ? skipped(why, 'never_fail') : failure(why);
}

/** Never tried again; never_fail does not cover it. */
function timedOut(spec: TaskSpec): Outcome {
  return spec.soft_fail ? skipped('sensor_timeout', 'soft_fail') : failure('sensor_timeout', false);
}

/** How long a sensor in poke mode holds its worker, and how that ends. */
export function pokeUntilOver(
  world: World,
  instance: number,
  pokes: readonly (boolean | 'fail')[] = [true],
): { readonly seconds: number; readonly outcome: Outcome } {
  const task = world.rows.task(instance);
  const { spec } = task;
  const { timeout, poke_interval: interval } = operatorOptions(spec, world.plan.settings);
  const longest = longestSeconds(task);
  let seconds = 0;
  for (let poke = 1; poke <= MOST_POKES; poke += 1) {
    const said = pokes[Math.min(poke, pokes.length) - 1] ?? true;
    const answer = said === 'fail' ? pokeError(spec, 'poke_error') : said;
    if (answer === true) return { seconds, outcome: { kind: 'met', poke } };
    if (answer !== false) return { seconds, outcome: answer };
    if (seconds > timeout) return { seconds, outcome: timedOut(spec) };
    seconds += interval;
    // Stopped while it sleeps, not inside a poke: soft_fail does not see it.
    if (seconds > longest) return { seconds: longest, outcome: failure('execution_timeout') };
  }
  return { seconds: timeout, outcome: timedOut(spec) };
}

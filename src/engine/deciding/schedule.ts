/** none → scheduled. Airflow: `schedule_tis` in `airflow/models/dagrun.py`, semantics §2.6. */
import type { CauseCode } from '../causes';
import { isSchedulable, SCHEDULED, SUCCESS, UP_FOR_RESCHEDULE, UP_FOR_RETRY, type TaskCode } from '../codes';
import { causeFigures } from '../rules/trigger-rule';
import type { Simulation } from '../simulation';
import type { Ready } from './pass';

/** Each is a new try, except a sensor's next poke. An EmptyOperator has nothing to run and succeeds at once. */
export function scheduleInstances({ world }: Simulation, ready: readonly Ready[]): void {
  for (const { instance, counts } of ready) {
    const state = world.state(instance);
    if (!isSchedulable(state)) continue;
    const task = world.rows.task(instance);
    const tries = world.tryNumber(instance) + (state === UP_FOR_RESCHEDULE ? 0 : 1);
    const to = task.isTrivial ? SUCCESS : SCHEDULED;
    const code = causeOf(state, task.isTrivial);
    world.setState(instance, to, code, causeFigures(counts, task.triggerRule), { tries });
  }
}

function causeOf(
  state: TaskCode,
  isTrivial: boolean,
): CauseCode & ('nothing_to_run' | 'retry_due' | 'poke_due' | 'dependencies_met') {
  if (isTrivial) return 'nothing_to_run';
  if (state === UP_FOR_RETRY) return 'retry_due';
  return state === UP_FOR_RESCHEDULE ? 'poke_due' : 'dependencies_met';
}

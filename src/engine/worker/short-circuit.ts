/** A short circuit: where its condition is false, what follows is skipped. Airflow: `ShortCircuitOperator` in `airflow/providers/standard/operators/python.py`, semantics §8.2. */
import type { Json } from '../case';
import { operatorOptions } from '../dag/operator-options';
import { reachable } from '../dag/relatives';
import { SKIP_RECORD } from '../rules/not-previously-skipped';
import type { World } from '../world/world';
import type { Attempt } from './attempt';
import { success, type Outcome } from './outcome';
import { scriptedEnd } from './scripted-end';

export function endShortCircuit(world: World, attempt: Attempt): Outcome {
  const { instance } = attempt;
  const task = world.rows.task(instance);
  const { dag } = world.rows.run(instance);
  const outcome = scriptedEnd(world, instance, task, { returns: true, ...attempt.script });
  if (outcome.kind !== 'success' || isTrue(outcome.result)) return outcome;
  const below = operatorOptions(task.spec, world.plan.settings).ignore_downstream_trigger_rules
    ? [
        ...reachable(
          [task.index],
          dag.tasks.map((one) => one.downstream),
        ),
      ]
    : task.downstream;
  const skipped = below.filter((index) => !dag.tasks[index]?.isTeardown);
  if (skipped.length === 0) return outcome;
  const record = { skipped: skipped.map((index) => dag.tasks[index]?.taskId ?? '').sort() };
  world.xcoms.push(instance, SKIP_RECORD, record, 'decision_recorded', {});
  if (world.rows.mapIndex(instance) >= 0) return success(outcome.result);
  return { kind: 'skips', tasks: skipped, how: { code: 'short_circuited' } };
}

/** Whether Python takes a value for true. */
function isTrue(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}

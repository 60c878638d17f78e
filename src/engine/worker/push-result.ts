/** Stores what a task returned. Airflow: `_push_xcom_if_needed` in `airflow/sdk/execution_time/task_runner.py`, semantics §9.2 and §10. */
import type { Json } from '../case';
import type { FailureReason } from '../causes';
import type { World } from '../world/world';
import { storedKey } from './xcom-key';

/** Stores what the task's own code pushes, up to the first key that fails; answers whether there is none. */
export function pushAll(
  world: World,
  instance: number,
  pushes: Readonly<Record<string, Json>> = {},
): boolean {
  for (const [given, value] of Object.entries(pushes)) {
    const key = storedKey(given);
    if (key === null) return false;
    world.xcoms.push(instance, key, value, 'pushed', {});
  }
  return true;
}

/** Pushes the result; answers why that fails the attempt, or null. */
export function pushResult(world: World, instance: number, result: Json): FailureReason | null {
  const task = world.rows.task(instance);
  const run = world.runOf(instance);
  const isMappedOver = !task.isMapped && run.facts.dag.mappedOver.has(task.index);
  const value = task.options.do_xcom_push ? result : null;
  if (value === null) return isMappedOver ? 'nothing_to_map_over' : null;
  if (isMappedOver && typeof value !== 'object') return 'not_mappable';
  if (task.options.multiple_outputs) {
    if (typeof value !== 'object' || Array.isArray(value)) return 'not_a_dict';
    if (!pushAll(world, instance, value)) return 'bad_xcom_key';
  }
  if (isMappedOver) {
    const length = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (length > world.plan.settings.maxMapLength) return 'too_long_to_map';
    if (world.rows.mapIndex(instance) < 0) run.mapLengths.set(task.index, length);
  }
  world.xcoms.push(instance, 'return_value', value, 'returned', {});
  return null;
}

/** Stores what a task returned. Airflow: `_push_xcom_if_needed` in `airflow/sdk/execution_time/task_runner.py`, semantics §9.2 and §10. */
import type { Json } from '../case';
import type { FailureReason } from '../causes';
import type { World } from '../world/world';

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
    for (const [key, one] of Object.entries(value)) world.xcoms.push(instance, key, one, 'pushed', {});
  }
  if (isMappedOver) {
    const length = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (length > world.plan.settings.maxMapLength) return 'too_long_to_map';
    if (world.rows.mapIndex(instance) < 0) run.mapLengths.set(task.index, length);
  }
  world.xcoms.push(instance, 'return_value', value, 'returned', {});
  return null;
}

/**
 * Options that only some operators have, with Airflow's defaults filled in. Airflow: `airflow/sdk/bases/sensor.py`,
 * `ShortCircuitOperator` in `airflow/providers/standard/operators/python.py`; semantics §8.2, §11.1.
 */
import type { TaskSpec } from '../case';
import type { Settings } from '../settings';

/** Durations in seconds. */
export function operatorOptions(spec: TaskSpec, settings: Pick<Settings, 'defaultSensorTimeout'>) {
  return {
    mode: spec.mode ?? 'poke',
    poke_interval: spec.poke_interval ?? 60,
    timeout: spec.timeout ?? settings.defaultSensorTimeout,
    soft_fail: spec.soft_fail ?? false,
    ignore_downstream_trigger_rules: spec.ignore_downstream_trigger_rules ?? true,
  };
}

export type OperatorOptions = ReturnType<typeof operatorOptions>;

/**
 * Options that only some operators have, with Airflow's defaults filled in. Airflow: `airflow/sdk/bases/sensor.py`,
 * `ShortCircuitOperator` and `ExternalTaskSensor` in `airflow/providers/standard/`; semantics §8.2, §11.1, §11.3.
 */
import type { TaskSpec } from '../case';
import type { Settings } from '../settings';

/** Durations in seconds. */
export function operatorOptions(spec: TaskSpec, settings: Pick<Settings, 'defaultSensorTimeout'>) {
  return {
    ...lookOptions(spec),
    timeout: spec.timeout ?? settings.defaultSensorTimeout,
    soft_fail: spec.soft_fail ?? false,
    ignore_downstream_trigger_rules: spec.ignore_downstream_trigger_rules ?? true,
    execution_delta: spec.execution_delta ?? 0,
  };
}

/** How a sensor looks. Apart, because a page asks for no more, and brings no reading of whole cases along for it. */
export function lookOptions({ mode = 'poke', poke_interval = 60 }: Pick<TaskSpec, 'mode' | 'poke_interval'>) {
  return { mode, poke_interval };
}

export type OperatorOptions = ReturnType<typeof operatorOptions>;

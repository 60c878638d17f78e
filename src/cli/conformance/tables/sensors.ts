/** `sensor_outcome`: how a sensor's attempt ends, by what its poke does. */
import type { DagSpec, TaskSpec } from '../../../engine';
import { notRun, same, type Verdict } from '../result';
import { finalStates } from './outcome';
import { smallCase } from './small-dag';
import type { TableCase } from './table';

interface Input {
  readonly poke?: boolean | string;
  readonly poke_raises?: string;
  readonly soft_fail?: boolean;
  readonly never_fail?: boolean;
  readonly silent_fail?: boolean;
}

/** The outcome in the table's words → the state of a sensor with one retry once its first attempt is over. */
const STATES: Readonly<Record<string, string>> = {
  success: 'success',
  skipped: 'skipped',
  'failed, no retry': 'failed',
  'exception propagates (retry or failed)': 'up_for_retry',
};

export function runSensorOutcome({ input, expect }: TableCase): Verdict {
  const { poke, poke_raises, ...options } = input as Input;
  const task: TaskSpec = {
    task_id: 'a',
    operator: 'sensor',
    retries: 1,
    poke_interval: 2,
    timeout: 5,
    ...options,
  };
  let attempt: NonNullable<DagSpec['behaviour']>[string] = [{ pokes: [poke === true] }];
  if (poke_raises?.startsWith('Airflow')) {
    // Airflow catches AirflowTaskTimeout, AirflowSensorTimeout and AirflowFailException in one place and treats them
    // alike; of the three a case can have the first, a poke that takes longer than execution_timeout.
    Object.assign(task, { mode: 'reschedule', execution_timeout: 2 });
    attempt = [{ seconds: 3, pokes: [false] }];
  } else if (poke_raises !== undefined) attempt = [{ pokes: ['fail'] }];
  const dag: DagSpec = { dag_id: 'd', tasks: [task], behaviour: { a: attempt } };
  const { outcome } = expect as { outcome: string };
  const wanted = STATES[outcome];
  if (wanted === undefined) return notRun(`there is no state for the outcome "${outcome}"`);
  return same(wanted, finalStates(smallCase(dag, { until: { seconds: 60 } }))['a'] ?? null);
}

/**
 * Why: the answers of dependency checks and the causes of changes. Codes and figures only;
 * the room `text` makes the sentence.
 */
import type { CauseCode } from './causes';
import type { ReasonCode } from './reasons';

/**
 * The dependency checks, under the names Airflow shows (`dep_name` of each class in `airflow/ti_deps/deps`); the last
 * two are ours, for what the scheduler goes by without a check of Airflow's.
 */
export const CHECK_NAMES = [
  'Trigger Rule',
  'Not Previously Skipped',
  'Previous Dagrun State',
  'Not In Retry Period',
  'Mapped dependencies have succeeded',
  'Ready To Reschedule',
  'Dag Not Paused',
  'Dagrun Running',
  'Logical Date',
  'Pool Slots Available',
  'Task Concurrency',
  'Task Instance Slots Available',
  'Task Instance State',
  'Task Instance Not Running',
  'Executor Slots',
  'Queue Order',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** Figures and names in a reason. Lists are task ids or the like. */
export type Values = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What one dependency check says about one task instance. */
export interface Answer {
  readonly check: CheckName;
  readonly passed: boolean;
  readonly reason: { readonly code: ReasonCode; readonly values: Values };
}

/** Why a change happened. `checks` are the answers that decided it, where checks did. */
export interface Cause {
  readonly code: CauseCode;
  readonly values: Values;
  readonly checks?: readonly Answer[];
}

/** Everything that a dependency check can be called, and can say: of Airflow's own, and of the two that are ours. */
import { EXECUTOR_SLOTS, QUEUE_ORDER } from './queue-place';
import { QUEUEING_CHECKS, SCHEDULING_CHECKS, type KnownCheck } from './index';

type Ours = typeof EXECUTOR_SLOTS | typeof QUEUE_ORDER;

/** Names as Airflow shows them (`dep_name` of each class in `airflow/ti_deps/deps`); the last two are ours. */
export type CheckName = (KnownCheck | Ours)['name'];
/** What a check says, as a code. */
export type ReasonCode = (KnownCheck | Ours)['reasons'][number];

const ALL = [...SCHEDULING_CHECKS, ...QUEUEING_CHECKS, EXECUTOR_SLOTS, QUEUE_ORDER];

export const CHECK_NAMES: readonly CheckName[] = ALL.map((check) => check.name);
export const REASON_CODES: readonly ReasonCode[] = [
  ...new Set(ALL.flatMap((check): readonly ReasonCode[] => check.reasons)),
];

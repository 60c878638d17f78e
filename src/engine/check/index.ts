/**
 * The rules one by one, for holding them against tables of cases: the console's `conformance` and the tests.
 * A page never needs it.
 */
export { conditionHolds } from '../assets/condition';
export { effectiveLeaves } from '../dag/leaves';
export { totalWeights } from '../dag/weights';
export { isoDate, parseDateMs } from '../dates';
export { mappedUpstream } from '../rules/mapped-upstream';
export { notInRetryPeriod } from '../rules/not-in-retry-period';
export { notPreviouslySkipped } from '../rules/not-previously-skipped';
export { previousDagrun } from '../rules/previous-dagrun';
export { retryDelayMs } from '../rules/retry-delay';
export { taskConcurrency } from '../rules/task-concurrency';
export { triggerRule } from '../rules/trigger-rule';
export { judgeTriggerRule } from '../rules/trigger-rules';
export { complete as completeTimetable } from '../timetables/create-timetable';
export { continuous } from '../timetables/continuous';
export { cronInterval } from '../timetables/cron-interval';
export { cronTrigger } from '../timetables/cron-trigger';
export { cronTriggers } from '../timetables/cron-triggers';
export { deltaInterval } from '../timetables/delta-interval';
export { deltaTrigger } from '../timetables/delta-trigger';
export { events } from '../timetables/events';
export { once } from '../timetables/once';
export type { Timetable } from '../timetables/timetable';
export { runStateName, taskStateName } from '../codes';
export { Stage } from './stage';

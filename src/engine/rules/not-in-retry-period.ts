/** Not In Retry Period: is the delay before the next attempt over? Airflow: `airflow/ti_deps/deps/not_in_retry_period_dep.py`, semantics §4.2. */
import { UP_FOR_RETRY } from '../codes';
import { isoDate } from '../dates';
import { check, reason } from './check';
import { NOT_PASSED, PASSED } from './judgement';
import { retryDelayMs } from './retry-delay';
import type { View } from './view';

export const notInRetryPeriod = check({
  name: 'Not In Retry Period',
  reasons: [
    /** Passed: it is not waiting for a retry. */
    'not_waiting_for_retry',
    /** Passed: the delay is over. at. */
    'retry_due',
    /** Not passed: the delay is not over. at, seconds (left). */
    'retry_later',
  ],
  judge(view, instance, options) {
    if (options?.ignoreWaits || (options?.own ?? view.state(instance)) !== UP_FOR_RETRY) return PASSED;
    return isRetryDue(retryMs(view, instance), view.nowMs) ? PASSED : NOT_PASSED;
  },
  explain(view, instance) {
    if (view.state(instance) !== UP_FOR_RETRY) return reason('not_waiting_for_retry');
    const atMs = retryMs(view, instance);
    const at = isoDate(atMs);
    if (isRetryDue(atMs, view.nowMs)) return reason('retry_due', { at });
    return reason('retry_later', { at, seconds: (atMs - view.nowMs) / 1000 });
  },
});

/** Strictly after its date (semantics §18). */
export function isRetryDue(atMs: number, nowMs: number): boolean {
  return atMs < nowMs;
}

/** When the next attempt of an instance that is up for retry may start: strictly after this. */
export function retryMs(view: View, instance: number): number {
  return view.stateSinceMs(instance) + delayAfterMs(view, instance);
}

/** The delay after the current attempt, if it fails now. */
export function delayAfterMs(view: View, instance: number): number {
  const { options, taskId } = view.rows.task(instance);
  const { dag, logicalMs } = view.rows.run(instance);
  return retryDelayMs({
    dagId: dag.dagId,
    taskId,
    logicalDateMs: logicalMs,
    tryNumber: view.tryNumber(instance),
    retryDelay: options.retry_delay,
    exponentialBackoff: options.retry_exponential_backoff,
    maxRetryDelay: options.max_retry_delay,
    longest: view.plan.settings.maxRetryDelay,
  });
}

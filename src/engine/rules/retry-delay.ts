/** How long a failed task waits for its next attempt. Airflow: `next_retry_datetime` in `airflow/models/taskinstance.py`, semantics §4.2. */
import { pythonDate } from '../dates';
import { sha1Modulo } from './sha1';

export interface FailedAttempt {
  readonly dagId: string;
  readonly taskId: string;
  /** Of its run. All indexes of a mapped task share the delay. */
  readonly logicalDateMs: number | null;
  /** Of the attempt that failed. */
  readonly tryNumber: number;
  /** `retry_delay`, seconds. */
  readonly retryDelay: number;
  /** `retry_exponential_backoff`: a factor; `true` is 2; 0, 1 and `false` mean a fixed delay. */
  readonly exponentialBackoff: boolean | number;
  /** `max_retry_delay`, seconds. */
  readonly maxRetryDelay: number | null;
  /** `core.max_task_retry_delay`, seconds; default a day. */
  readonly longest?: number;
}

/** The delay in milliseconds, counted from the end of the attempt. The next one may start strictly after it. */
export function retryDelayMs(attempt: FailedAttempt): number {
  const { retryDelay, exponentialBackoff, maxRetryDelay, longest = 86_400 } = attempt;
  const factor = exponentialBackoff === true ? 2 : Number(exponentialBackoff);
  if (factor <= 0 || factor === 1) return retryDelay * 1000;
  const base = Math.max(Math.ceil(retryDelay * factor ** (attempt.tryNumber - 1)), 1);
  const delay = base >= longest ? longest : Math.min(base + jitter(attempt, base), longest);
  return (maxRetryDelay ? Math.min(delay, maxRetryDelay) : delay) * 1000;
}

/** The same for the same attempt, always; between 0 and the base. */
function jitter({ dagId, taskId, logicalDateMs, tryNumber }: FailedAttempt, base: number): number {
  const date = logicalDateMs === null ? 'None' : pythonDate(logicalDateMs);
  return sha1Modulo(`${dagId}#${taskId}#${date}#${tryNumber}`, base);
}

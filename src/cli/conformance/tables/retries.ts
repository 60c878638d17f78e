/** `retry_backoff`, `retry_backoff_exact`: how long a failed task waits. */
import { parseDateMs, retryDelayMs } from '../../../engine/check';
import { AGREES, differs, same, type Verdict } from '../result';
import type { TableCase } from './table';

interface Input {
  readonly retry_delay_s: number;
  readonly retry_exponential_backoff: number;
  readonly max_retry_delay_s: number | null;
  readonly try_number: number;
  readonly dag_id?: string;
  readonly task_id?: string;
  readonly logical_date_str?: string;
}

interface Bounds {
  readonly exact_s?: number;
  readonly min_s?: number;
  readonly max_s?: number;
}

export function runRetryBackoff({ input, expect }: TableCase): Verdict {
  const { exact_s, min_s = -Infinity, max_s = Infinity } = expect as Bounds;
  const seconds = delayOf(input as Input);
  if (exact_s !== undefined) return same(exact_s, seconds);
  return seconds >= min_s && seconds <= max_s
    ? AGREES
    : differs(`expected ${min_s} to ${max_s} s, got ${seconds}`);
}

export function runRetryBackoffExact({ input, expect }: TableCase): Verdict {
  return same((expect as { delay_s: number }).delay_s, delayOf(input as Input));
}

function delayOf(input: Input): number {
  const date = input.logical_date_str ?? '2026-01-01 00:00:00+00:00';
  const delay = retryDelayMs({
    dagId: input.dag_id ?? 'dag',
    taskId: input.task_id ?? 'task',
    logicalDateMs: date === 'None' ? null : parseDateMs(date),
    tryNumber: input.try_number,
    retryDelay: input.retry_delay_s,
    exponentialBackoff: input.retry_exponential_backoff,
    maxRetryDelay: input.max_retry_delay_s,
  });
  return delay / 1000;
}

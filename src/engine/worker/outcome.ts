/** How an attempt ends, before it is reported. */
import type { Json } from '../case';
import type { FailureReason } from '../causes';

export type Outcome =
  /** Its code returned; `result` null: nothing. */
  | { readonly kind: 'success'; readonly result: Json }
  /** A branch or short circuit: these tasks are skipped at once, and its result is not stored. */
  | { readonly kind: 'skips'; readonly tasks: readonly number[]; readonly how: SkipHow }
  /** A sensor's condition is met. */
  | { readonly kind: 'met'; readonly poke: number }
  | { readonly kind: 'failure'; readonly why: FailureReason; readonly canRetry: boolean }
  /** It asked to be skipped, or an option turns its failure into that. */
  | {
      readonly kind: 'skipped';
      readonly why: FailureReason | null;
      readonly option: 'soft_fail' | 'never_fail' | null;
    }
  | { readonly kind: 'reschedule'; readonly atMs: number; readonly poke: number }
  | { readonly kind: 'defer'; readonly seconds: number; readonly timeout: number | null };

export type SkipHow =
  | { readonly code: 'branch_left_out'; readonly chosen: readonly string[] }
  | { readonly code: 'short_circuited' }
  | { readonly code: 'not_latest' };

export function success(result: Json | undefined): Outcome {
  return { kind: 'success', result: result ?? null };
}

export function failure(why: FailureReason, canRetry = true): Outcome {
  return { kind: 'failure', why, canRetry };
}

export function skipped(
  why: FailureReason | null = null,
  option: 'soft_fail' | 'never_fail' | null = null,
): Outcome {
  return { kind: 'skipped', why, option };
}

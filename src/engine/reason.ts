/**
 * Why: the answers of dependency checks and the causes of changes. Codes and figures only;
 * the room `text` makes the sentence.
 */
import type { CauseCode } from './causes';
import type { KnownCheck, View } from './rules';
import type { CheckName, ReasonCode } from './rules/answers';
import type { CheckOptions } from './rules/check';
import type { Values } from './values';

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
  readonly checks?: readonly Answer[] | undefined;
}

/** Asks a check about an instance. */
export function answerOf(check: KnownCheck, view: View, instance: number, options?: CheckOptions): Answer {
  const { passed } = check.judge(view, instance, options);
  return { check: check.name, passed, reason: check.explain(view, instance) };
}

export type { CheckName, ReasonCode, Values };

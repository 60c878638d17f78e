/** One dependency check: it reads, answers, and changes nothing. What it would set is for the decide phase to apply. */
import type { Answer, CheckName, Values } from '../reason';
import type { ReasonCode } from '../reasons';
import type { Judgement } from './judgement';
import type { View } from './view';

export interface CheckOptions {
  /** Deadlock is looked for as if retry and reschedule waits were over (semantics §5). */
  readonly ignoreWaits?: boolean;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly values: Values;
}

export interface Check {
  /** Airflow's `dep_name`. */
  readonly name: CheckName;
  judge(view: View, instance: number, options?: CheckOptions): Judgement;
  /** The code and the figures behind the judgement. */
  explain(view: View, instance: number, options?: CheckOptions): Reason;
}

const NO_VALUES: Values = Object.freeze({});

export function reason(code: ReasonCode, values: Values = NO_VALUES): Reason {
  return { code, values };
}

export function answerOf(check: Check, view: View, instance: number, options?: CheckOptions): Answer {
  const { passed } = check.judge(view, instance, options);
  return { check: check.name, passed, reason: check.explain(view, instance, options) };
}

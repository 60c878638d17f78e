/** Questions why: causes in one short sentence, and causes that somebody could believe in. */
import type { CheckName } from '../../engine';
import type { None, OfName, ReasonValues } from './names';

/** Causes that sound plausible, and need no values. */
export type PlainWrongCause =
  | 'no-other'
  | 'only'
  | 'one-is-enough'
  | 'retry-due'
  | 'poke-due'
  | 'order'
  | 'schedule'
  | 'successors'
  | 'marked'
  | 'rule'
  | 'read'
  | 'tries-left'
  | 'no-tries'
  | 'upstream-fails'
  | 'lost'
  | 'itself'
  | 'fail-fast'
  | 'empty'
  | 'some-failed'
  | 'some-skipped'
  | 'too-late'
  | 'poke-fails'
  | 'last-line'
  | 'most'
  | 'all-succeeded'
  | 'one-failed'
  | 'time-over'
  | 'previous'
  | 'by-hand'
  | 'changed'
  | 'first-task';

export interface WhyMessages {
  'why.starts': OfName;
  'why.comes_to': OfName & { readonly state: string };
  'why.waits': OfName;
  'why.is_created': OfName;
  'why.ends_as': OfName & { readonly state: string };

  'reason.pool_freed': { readonly pool: string };
  'reason.dag_freed': None;
  'reason.task_freed': None;
  'reason.worker_freed': None;
  'reason.try_of': { readonly attempt: number; readonly of: number };
  'reason.not_retried': None;
  'reason.rule_over': { readonly rule: string };
  'reason.pokes_again': None;
  'reason.defers': None;
  'reason.leaves_well': None;
  'reason.leaves_failed': None;
  'reason.schedule_due': None;
  'reason.run_slot': None;
  'reason.backfill_slot': None;
  /** A check by its name, and what it says. */
  'reason.check': { readonly check: CheckName; readonly reason: ReasonValues };

  'wrong_cause.plain': { readonly id: PlainWrongCause };
  'wrong_cause.rule_met': { readonly rule: string };
  'wrong_cause.pool_too_long': { readonly pool: string };
  'wrong_cause.branch_chose': { readonly task: string };
  /** What is said to whoever believes it. */
  'wrong_cause_answer.plain': { readonly id: PlainWrongCause };
  'wrong_cause_answer.rule_met': None;
  'wrong_cause_answer.pool_freed': None;
  'wrong_cause_answer.worker_freed': None;
  'wrong_cause_answer.pool_too_long': None;
  'wrong_cause_answer.branch_chose': { readonly task: string };
}

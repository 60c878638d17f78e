/** Questions made from a run: what is asked, what can be chosen, and the hints. */
import type { CheckName } from '../../engine';
import type { Message } from '../message';
import type { None, ReasonValues } from './names';

export interface PromptMessages {
  'question.next': None;
  'question.run': None;
  'question.blocked': None;
  /** The task that the row is about, where it is not asked for. */
  'question.row': { readonly task: Message | null };
  /** Null: the last column, Final. */
  'question.tracker': { readonly step: number | null };

  'column.task': None;
  'column.status': None;
  'column.next': None;

  'option.nothing': None;
  /** A task, the check that holds it back, and what that says. */
  'option.held': { readonly name: Message; readonly check: CheckName; readonly reason: ReasonValues };

  'hint.look_at_report': { readonly name: Message };
  'hint.look_at_decider': { readonly task: string };
  'hint.look_at_waiting': None;
  'hint.look_at_leaves': None;
  'hint.look_at_schedule': None;
  'hint.look_at_column': None;
  'hint.returned': None;
  'hint.failed': None;
  'hint.gave_up': None;
  'hint.raised_skip': None;
  'hint.soft': None;
  'hint.poked': None;
  'hint.deferred': None;
  'hint.decided': None;
  'hint.fail_fast': None;
  'hint.rule_settles': None;
  'hint.mapped': None;
  /** What a check asks, as a rule to remember. */
  'hint.check': { readonly check: CheckName };
  'hint.slots': None;
  'hint.retry_due': None;
  'hint.resumes': None;
  'hint.run_ends': None;
  'hint.run_begins': None;
  'hint.wait_only': None;
  /** Nothing changes in this look; the next change comes so many seconds later. */
  'hint.nothing_worked': { readonly seconds: number };
}

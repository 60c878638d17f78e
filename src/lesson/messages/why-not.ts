/** Why something does not happen at a step: said to whoever chose it. */
import type { CheckName } from '../../engine';
import type { None, OfName, ReasonValues } from './names';

export interface OfCheck {
  readonly check: CheckName;
  readonly reason: ReasonValues;
}
export interface OfTry {
  readonly attempt: number;
  readonly of: number;
}

export interface WhyNotMessages {
  'why_not.something_does': None;
  'why_not.still_waits': OfName & OfCheck;
  'why_not.no_report': OfName;
  'why_not.no_trigger': OfName;
  'why_not.no_worker': OfName;
  'why_not.is_over': OfName & { readonly state: string };
  'why_not.not_there': OfName;
  'why_not.not_in_this_look': OfName;
  'why_not.did_not_return': None;
  'why_not.never_ran': None;
  'why_not.runs_first': None;
  'why_not.not_yet_met': None;
  'why_not.nothing_failed': None;
  'why_not.tries_left': OfTry;
  'why_not.no_tries_left': OfTry;
  'why_not.not_retried': None;
  /** An option of Airflow's, such as soft_fail. */
  'why_not.softened': { readonly option: string };
  'why_not.delay_first': { readonly seconds: number };
  'why_not.attempt_over': None;
  'why_not.has_run': None;
  'why_not.nobody_left_it_out': None;
  /** The check does not hold it back, and what it says. */
  'why_not.holds': OfCheck;
  'why_not.other_figures': OfCheck;
  'why_not.does_not_wait': OfName & { readonly state: string };
  'why_not.not_directly_after': { readonly task: string };
  'why_not.not_complete': None;
  'why_not.something_after': None;
  'why_not.all_over': None;
  'why_not.cell_was': None;
  'why_not.cell_unchanged': None;
  'why_not.cell_other': None;
}

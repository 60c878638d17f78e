/** What reaches the scheduler from outside between two steps. */
import type { None, OfName } from './names';

export interface OfTask {
  readonly task: string;
}

export interface NewsMessages {
  'news.first_look': None;
  /** Seconds since the step before; 0 in the same look. */
  'news.after': { readonly seconds: number };
  'news.none': None;
  'news.returned': OfName;
  'news.chose': OfTask & { readonly chosen: readonly string[] };
  'news.was_false': OfTask;
  'news.not_latest': OfTask;
  /** `why`: one of the engine's failure reasons. */
  'news.failed': OfName & { readonly why: string };
  'news.skipped_itself': OfName;
  'news.poked_yes': OfName;
  'news.poked_no': OfName;
  'news.defers': OfName;
  'news.unreported': OfName;
  'news.fired': OfName;
  'news.not_fired': OfName;
  /** A date, ISO 8601. */
  'news.clock': { readonly at: string };
  'news.person': None;
  'news.by_task': OfTask;
  'news.assets': { readonly assets: readonly string[] };
  'news.backfill': None;
}

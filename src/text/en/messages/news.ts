/** What reaches the scheduler from outside between two steps. `backticks` mark ids. */
import type { FailureReason } from '../../../engine';
import type { NewsMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { capital, date, duration, ids, mono } from '../phrases';

/** What a worker reports of an attempt that failed, after "its code" or "it". */
const REPORTS: Partial<Record<FailureReason, string>> = {
  error: 'its code raised an error',
  gave_up: 'its code raised `AirflowFailException`',
  execution_timeout: 'it ran longer than its execution_timeout and was stopped',
  deferral_timeout: 'its trigger did not fire in time',
  sensor_timeout: 'it has waited longer than its timeout',
  poke_error: 'its poke raised an error',
  external_failed: 'what it waits for has failed',
};

export const newsMessages: Sayings<NewsMessages> = {
  'news.first_look': () => 'The scheduler takes its first look.',
  'news.after': ({ seconds }) => (seconds > 0 ? `${capital(duration(seconds))} later.` : 'In the same look.'),
  'news.none': () => 'No worker has reported anything new.',
  'news.returned': ({ name }, say) => `${say(name)} reports back: its code has returned.`,
  'news.chose': ({ task, chosen }) =>
    `${mono(task)} reports back: it has chosen ${chosen.length > 0 ? ids(chosen) : 'none of its paths'}.`,
  'news.was_false': ({ task }) => `${mono(task)} reports back: its condition is false.`,
  'news.not_latest': ({ task }) => `${mono(task)} reports back: this run is not the latest.`,
  'news.failed': ({ name, why }, say) =>
    `${say(name)} reports back: ${REPORTS[why as FailureReason] ?? 'its code raised an error'}.`,
  'news.skipped_itself': ({ name }, say) =>
    `${say(name)} reports back: its code raised \`AirflowSkipException\`.`,
  'news.poked_yes': ({ name }, say) => `${say(name)} reports back: its condition is met.`,
  'news.poked_no': ({ name }, say) => `${say(name)} reports back: its condition is not met.`,
  'news.defers': ({ name }, say) => `${say(name)} reports back: it wants to wait for a trigger.`,
  'news.unreported': ({ name }, say) =>
    `The executor says that the process of ${say(name)} has ended, but no outcome was reported.`,
  'news.fired': ({ name }, say) => `The trigger of ${say(name)} has fired.`,
  'news.not_fired': ({ name }, say) => `The trigger of ${say(name)} has not fired in time.`,
  'news.clock': ({ at }) => `It is ${date(at)}.`,
  'news.person': () => 'A person triggers a run.',
  'news.by_task': ({ task }) => `${mono(task)} triggers a run.`,
  'news.assets': ({ assets }) => `Updated: ${ids(assets)}.`,
  'news.backfill': () => 'A backfill is under way.',
};

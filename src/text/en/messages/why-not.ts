/** Why something does not happen at a step. `backticks` mark ids. */
import type { WhyNotMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';
import { describeAnswer } from '../reasons';

export const whyNotMessages: Sayings<WhyNotMessages> = {
  'why_not.something_does': () => 'Something does change in this look: there is nothing left to wait for.',
  'why_not.still_waits': ({ name, check, reason }, say) =>
    `${say(name)} still waits. ${check}: ${describeAnswer({ reason })}`,
  'why_not.no_report': ({ name }, say) => `${say(name)} is at work, and no worker has reported its end.`,
  'why_not.no_trigger': ({ name }, say) => `${say(name)} waits for its trigger, which has not fired.`,
  'why_not.no_worker': ({ name }, say) => `${say(name)} is queued, and waits for a worker.`,
  'why_not.is_over': ({ name, state }, say) =>
    `${say(name)} is ${state} already. Only clearing it would set it in motion again.`,
  'why_not.not_there': ({ name }, say) => `There is no ${say(name)} yet.`,
  'why_not.not_in_this_look': ({ name }, say) => `Nothing of the kind happens to ${say(name)} in this look.`,
  'why_not.did_not_return': () => 'Its code did not return, so this is no success.',
  'why_not.never_ran': () => 'It has not run, so it can neither succeed nor fail by itself.',
  'why_not.runs_first': () => 'It has to run first.',
  'why_not.not_yet_met': () => 'What it waits for has not come, so it is not done.',
  'why_not.nothing_failed': () => 'Nothing has failed.',
  'why_not.tries_left': ({ attempt, of }) => `This was try ${attempt} of ${of}: not the last one.`,
  'why_not.no_tries_left': ({ attempt, of }) => `This was try ${attempt} of ${of}: none is left.`,
  'why_not.not_retried': () => 'A failure of this kind is not tried again, whatever retries says.',
  'why_not.softened': ({ option }) => `${option} turns this failure into something else.`,
  'why_not.delay_first': ({ seconds }) => `First it has to wait: retry_delay is ${duration(seconds)}.`,
  'why_not.attempt_over': () => 'Its attempt has just ended.',
  'why_not.has_run': () => 'It has run itself. upstream_failed is for tasks that never get to run.',
  'why_not.nobody_left_it_out': () => 'Nothing has decided to leave it out.',
  'why_not.holds': ({ check, reason }) => `${check} does not hold it back: ${describeAnswer({ reason })}`,
  'why_not.other_figures': ({ check, reason }) =>
    `${check} does hold it back, but not like this: ${describeAnswer({ reason })}`,
  'why_not.does_not_wait': ({ name, state }, say) => `${say(name)} does not wait: it is ${state}.`,
  'why_not.not_directly_after': ({ task }) =>
    `${mono(task)} is not what comes directly after it and has not started.`,
  'why_not.not_complete': () => 'Not every task of the run has ended.',
  'why_not.something_after': () => 'Something comes directly after it and has not started.',
  'why_not.all_over': () => 'Every task of the run has ended: it is complete.',
  'why_not.cell_was': () => 'That is what it was before.',
  'why_not.cell_unchanged': () => 'This step does not change it.',
  'why_not.cell_other': () => 'It does change, but not to this.',
};

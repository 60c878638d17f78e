/** The hints of a question: where to look, which rule, worked out. */
import type { CauseCode, Change, CheckName } from '../../../engine';
import { askingWords, describeCause } from '../../../text';
import { decidingChange } from '../../runs/informative';
import { nameOf } from './situation';
import type { Situation } from './situation';

const words = askingWords.hints;

type Hints = readonly [string, string, string];

/** Hints that lead to the next change. */
export function hintsTo({ track }: Situation, change: Change): Hints {
  const { line, why } = describeCause(change, track.trace);
  const deciding = decidingChange(track.trace, change);
  return [whereToLook(track, change), ruleOf(deciding.cause.code), askingWords.answer(line, why)];
}

/** Hints that lead to seeing that nothing changes. */
export function hintsToNothing(worked: string): Hints {
  return [words.lookAtWaiting, words.waitOnly, worked];
}

/** Hints that lead to a check that holds a task back. */
export function hintsToCheck(check: CheckName, worked: string): Hints {
  return [words.lookAtWaiting, words.check(check), worked];
}

function whereToLook(track: Situation['track'], change: Change): string {
  if (change.kind === 'run')
    return change.to === 'success' || change.to === 'failed' ? words.lookAtLeaves : words.lookAtSchedule;
  if (change.kind !== 'task') return words.lookAtWaiting;
  const { task } = change.cause.values;
  if (typeof task === 'string') return words.lookAtDecider(askingWords.mono(task));
  return change.from === 'running' ? words.lookAtReport(nameOf(track, change.instance)) : words.lookAtWaiting;
}

/** The rule behind a cause. */
export function ruleOf(code: CauseCode): string {
  switch (code) {
    case 'succeeded':
    case 'condition_met':
      return words.returned;
    case 'failed_with_retry':
    case 'failed_finally':
    case 'unreported_with_retry':
    case 'unreported_finally':
      return words.failed;
    case 'failed_without_retry':
      return words.gaveUp;
    case 'skipped_itself':
      return words.raisedSkip;
    case 'skipped_instead_of_failing':
      return words.soft;
    case 'waits_for_next_poke':
      return words.poked;
    case 'deferred':
      return words.deferred;
    case 'branch_left_out':
    case 'short_circuited':
    case 'not_latest':
    case 'set_by_decision':
      return words.decided;
    case 'fail_fast':
      return words.failFast;
    case 'set_by_rule':
    case 'set_by_setup':
    case 'set_by_source':
      return words.ruleSettles;
    case 'expanded':
    case 'placeholder_expanded':
    case 'length_grew':
    case 'length_shrank':
    case 'nothing_to_map':
    case 'length_unknown':
      return words.mapped;
    case 'slot_free':
    case 'worker_started':
    case 'worker_resumed':
      return words.slots;
    case 'retry_due':
      return words.retryDue;
    case 'poke_due':
      return words.check('Ready To Reschedule');
    case 'trigger_fired':
    case 'trigger_timed_out':
      return words.resumes;
    case 'leaves_succeeded':
    case 'leaves_failed':
    case 'deadlocked':
    case 'run_timed_out':
      return words.runEnds;
    case 'schedule_due':
    case 'triggered':
    case 'triggered_by_operator':
    case 'assets_updated':
    case 'backfill':
    case 'run_slot_free':
      return words.runBegins;
    default:
      return words.check('Trigger Rule');
  }
}

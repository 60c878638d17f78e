/** The hints of a question: where to look, which rule, worked out. */
import type { CauseCode, Change, CheckName } from '../../../engine';
import type { Message } from '../../message';
import { decidingChange } from '../../runs/informative';
import { storyOf } from '../../runs/told-change';
import { nameOf } from './situation';
import type { Situation } from './situation';

type Hints = readonly [Message, Message, Message];

const LOOK_AT_WAITING: Message = { code: 'hint.look_at_waiting' };

/** Hints that lead to the next change. */
export function hintsTo({ track }: Situation, change: Change): Hints {
  const deciding = decidingChange(track.trace, change);
  return [whereToLook(track, change), ruleOf(deciding.cause.code), storyOf(change, track.trace)];
}

/** Hints that lead to seeing that nothing changes. */
export function hintsToNothing(worked: Message): Hints {
  return [LOOK_AT_WAITING, { code: 'hint.wait_only' }, worked];
}

/** Hints that lead to a check that holds a task back. */
export function hintsToCheck(check: CheckName, worked: Message): Hints {
  return [LOOK_AT_WAITING, { code: 'hint.check', check }, worked];
}

function whereToLook(track: Situation['track'], change: Change): Message {
  if (change.kind === 'run')
    return change.to === 'success' || change.to === 'failed'
      ? { code: 'hint.look_at_leaves' }
      : { code: 'hint.look_at_schedule' };
  if (change.kind !== 'task') return LOOK_AT_WAITING;
  const { task } = change.cause.values;
  if (typeof task === 'string') return { code: 'hint.look_at_decider', task };
  return change.from === 'running'
    ? { code: 'hint.look_at_report', name: nameOf(track, change.instance) }
    : LOOK_AT_WAITING;
}

/** The rule behind a cause. */
export function ruleOf(code: CauseCode): Message {
  switch (code) {
    case 'succeeded':
    case 'condition_met':
      return { code: 'hint.returned' };
    case 'failed_with_retry':
    case 'failed_finally':
    case 'unreported_with_retry':
    case 'unreported_finally':
      return { code: 'hint.failed' };
    case 'failed_without_retry':
      return { code: 'hint.gave_up' };
    case 'skipped_itself':
      return { code: 'hint.raised_skip' };
    case 'skipped_instead_of_failing':
      return { code: 'hint.soft' };
    case 'waits_for_next_poke':
      return { code: 'hint.poked' };
    case 'deferred':
      return { code: 'hint.deferred' };
    case 'branch_left_out':
    case 'short_circuited':
    case 'not_latest':
    case 'set_by_decision':
      return { code: 'hint.decided' };
    case 'fail_fast':
      return { code: 'hint.fail_fast' };
    case 'set_by_rule':
    case 'set_by_setup':
    case 'set_by_source':
      return { code: 'hint.rule_settles' };
    case 'expanded':
    case 'placeholder_expanded':
    case 'length_grew':
    case 'length_shrank':
    case 'nothing_to_map':
    case 'length_unknown':
      return { code: 'hint.mapped' };
    case 'slot_free':
    case 'worker_started':
    case 'worker_resumed':
      return { code: 'hint.slots' };
    case 'retry_due':
      return { code: 'hint.retry_due' };
    case 'poke_due':
      return { code: 'hint.check', check: 'Ready To Reschedule' };
    case 'trigger_fired':
    case 'trigger_timed_out':
      return { code: 'hint.resumes' };
    case 'leaves_succeeded':
    case 'leaves_failed':
    case 'deadlocked':
    case 'run_timed_out':
      return { code: 'hint.run_ends' };
    case 'schedule_due':
    case 'triggered':
    case 'triggered_by_operator':
    case 'assets_updated':
    case 'backfill':
    case 'run_slot_free':
      return { code: 'hint.run_begins' };
    default:
      return { code: 'hint.check', check: 'Trigger Rule' };
  }
}

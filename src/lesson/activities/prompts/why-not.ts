/** Why something does not happen at a step: what is said to whoever chose it. Made from the run. */
import { isFinished } from '../../../engine';
import type { Answer, Change, TaskState } from '../../../engine';
import type { Message } from '../../message';
import { whyOf } from '../../runs/told-change';
import { nameOf, subjectOf } from './situation';
import type { Outcome, Situation } from './situation';

/** Why the outcome does not come to pass in the look that the situation is about. */
export function whyNot(situation: Situation, outcome: Outcome): Message {
  const { change } = situation;
  if (change && outcome.kind === 'task' && change.kind === 'task' && change.instance === outcome.instance)
    return whyNotThisState(situation, change, outcome.to);
  if (change && outcome.kind === 'run' && change.kind === 'run' && change.run === outcome.run)
    return whyOf(change, situation.track.trace);
  return whyNotMoving(situation, outcome);
}

/**
 * Why something does not move while the scheduler looks: in the look of the situation, or so many seconds after the
 * step before.
 */
export function whyNotMoving(situation: Situation, outcome: Outcome, secondsLater = 0): Message {
  const { track } = situation;
  const now = secondsLater > 0 ? situation.now : situation.judged;
  const name = subjectOf(track, outcome);
  if (outcome.kind === 'run') return { code: 'why_not.not_in_this_look', name };
  const state = now.taskState(outcome.instance);
  switch (state) {
    case 'absent':
      return { code: 'why_not.not_there', name };
    case 'running':
      return { code: 'why_not.no_report', name };
    case 'deferred':
      return { code: 'why_not.no_trigger', name };
    case 'queued':
      return { code: 'why_not.no_worker', name };
  }
  if (isFinished(state)) return { code: 'why_not.is_over', name, state: state ?? 'none' };
  const [answer] = now.blocked(outcome.instance);
  if (!answer) return { code: 'why_not.not_in_this_look', name };
  const { check, reason } = later(answer, secondsLater);
  return { code: 'why_not.still_waits', name, check, reason };
}

/** The same answer some seconds later: less is left of a delay. */
function later(answer: Answer, seconds: number): Answer {
  const left = answer.reason.values['seconds'];
  if (seconds === 0 || typeof left !== 'number') return answer;
  const { code, values } = answer.reason;
  return { ...answer, reason: { code, values: { ...values, seconds: left - seconds } } };
}

/** The task does change here, but not to this state. */
function whyNotThisState(
  { track }: Situation,
  change: Extract<Change, { kind: 'task' }>,
  wrong: TaskState | 'absent',
): Message {
  const { code, values } = change.cause;
  const why = whyOf(change, track.trace);
  const hasRun = change.from === 'running';
  const attempts = Number(values['attempts'] ?? change.maxTries + 1);
  const failed = change.to === 'failed' || change.to === 'up_for_retry';
  switch (wrong) {
    case 'success':
      if (!hasRun)
        return change.to === 'running' ? { code: 'why_not.runs_first' } : { code: 'why_not.never_ran' };
      return failed ? { code: 'why_not.did_not_return' } : { code: 'why_not.not_yet_met' };
    case 'failed':
      if (change.to === 'up_for_retry')
        return { code: 'why_not.tries_left', attempt: change.try, of: attempts };
      if (code === 'skipped_instead_of_failing')
        return { code: 'why_not.softened', option: String(values['option']) };
      return hasRun || change.to === 'running'
        ? { code: 'why_not.nothing_failed' }
        : { code: 'why_not.never_ran' };
    case 'up_for_retry':
      if (code === 'failed_without_retry') return { code: 'why_not.not_retried' };
      if (code === 'failed_finally')
        return { code: 'why_not.no_tries_left', attempt: change.try, of: attempts };
      return hasRun || change.to === 'running'
        ? { code: 'why_not.nothing_failed' }
        : { code: 'why_not.never_ran' };
    case 'upstream_failed':
      return hasRun ? { code: 'why_not.has_run' } : why;
    case 'skipped':
      return hasRun ? { code: 'why_not.nobody_left_it_out' } : why;
    case 'running':
      if (change.to === 'up_for_retry')
        return { code: 'why_not.delay_first', seconds: Number(values['delay'] ?? 0) };
      return hasRun ? { code: 'why_not.attempt_over' } : why;
    case 'up_for_reschedule':
    case 'deferred':
      return hasRun ? { code: 'why_not.attempt_over' } : why;
    default:
      return { code: 'why_not.not_in_this_look', name: nameOf(track, change.instance) };
  }
}

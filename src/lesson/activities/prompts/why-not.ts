/** Why something does not happen at a step: what is said to whoever chose it. Made from the run. */
import { isFinished } from '../../../engine';
import type { Answer, Change, TaskState } from '../../../engine';
import { askingWords, describeAnswer, describeCause } from '../../../text';
import { nameOf, subjectOf } from './situation';
import type { Outcome, Situation } from './situation';

const words = askingWords.whyNot;

/** Why the outcome does not come to pass in the look that the situation is about. */
export function whyNot(situation: Situation, outcome: Outcome): string {
  const { change } = situation;
  if (change && outcome.kind === 'task' && change.kind === 'task' && change.instance === outcome.instance)
    return whyNotThisState(situation, change, outcome.to);
  if (change && outcome.kind === 'run' && change.kind === 'run' && change.run === outcome.run)
    return describeCause(change, situation.track.trace).why;
  return whyNotMoving(situation, outcome);
}

/**
 * Why something does not move while the scheduler looks: in the look of the situation, or so many seconds after the
 * step before.
 */
export function whyNotMoving(situation: Situation, outcome: Outcome, secondsLater = 0): string {
  const { track } = situation;
  const now = secondsLater > 0 ? situation.now : situation.judged;
  const name = subjectOf(track, outcome);
  if (outcome.kind === 'run') return words.notInThisLook(name);
  const state = now.taskState(outcome.instance);
  switch (state) {
    case 'absent':
      return words.notThere(name);
    case 'running':
      return words.noReport(name);
    case 'deferred':
      return words.noTrigger(name);
    case 'queued':
      return words.noWorker(name);
  }
  if (isFinished(state)) return words.isOver(name, state ?? 'none');
  const [answer] = now.blocked(outcome.instance);
  if (!answer) return words.notInThisLook(name);
  return words.stillWaits(name, answer.check, describeAnswer(later(answer, secondsLater)));
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
): string {
  const { code, values } = change.cause;
  const { why } = describeCause(change, track.trace);
  const hasRun = change.from === 'running';
  const attempts = Number(values['attempts'] ?? change.maxTries + 1);
  const failed = change.to === 'failed' || change.to === 'up_for_retry';
  switch (wrong) {
    case 'success':
      if (!hasRun) return change.to === 'running' ? words.runsFirst : words.neverRan;
      return failed ? words.didNotReturn : words.notYetMet;
    case 'failed':
      if (change.to === 'up_for_retry') return words.triesLeft(change.try, attempts);
      if (code === 'skipped_instead_of_failing') return words.softened(String(values['option']));
      return hasRun || change.to === 'running' ? words.nothingFailed : words.neverRan;
    case 'up_for_retry':
      if (code === 'failed_without_retry') return words.notRetried;
      if (code === 'failed_finally') return words.noTriesLeft(change.try, attempts);
      return hasRun || change.to === 'running' ? words.nothingFailed : words.neverRan;
    case 'upstream_failed':
      return hasRun ? words.hasRun : why;
    case 'skipped':
      return hasRun ? words.nobodyLeftItOut : why;
    case 'running':
      if (change.to === 'up_for_retry') return words.delayFirst(Number(values['delay'] ?? 0));
      return hasRun ? words.attemptOver : why;
    case 'up_for_reschedule':
    case 'deferred':
      return hasRun ? words.attemptOver : why;
    default:
      return words.notInThisLook(nameOf(track, change.instance));
  }
}

/**
 * What reaches the scheduler from outside before a step: reports of workers, triggers, the clock, people. Whoever
 * knows this, and the rules, can say what happens next; how long code takes and whether it fails cannot be known.
 */
import type { CauseCode, Change, Values } from '../../../engine';
import { sentences } from '../../message';
import type { Message } from '../../message';
import { decidingChange } from '../../runs/informative';
import { nameOf } from './situation';
import type { Situation } from './situation';

const NONE: Message = { code: 'news.none' };

/** The news before the step of a situation. */
export function newsOf(situation: Situation): Message {
  const { change, before } = situation;
  const seconds = change ? change.at - before.at : 0;
  return sentences(whenIsIt(situation, seconds), change ? whatHasHappened(situation, change) : NONE);
}

/** The news when so many seconds have passed and nothing has happened. */
export function noNews(situation: Situation, seconds: number): Message {
  return sentences(whenIsIt(situation, seconds), NONE);
}

function whenIsIt({ before }: Situation, seconds: number): Message {
  return before.kind === 'start' && seconds === 0
    ? { code: 'news.first_look' }
    : { code: 'news.after', seconds };
}

function whatHasHappened({ track }: Situation, change: Change): Message {
  const { code, values } = decidingChange(track.trace, change).cause;
  if (change.kind === 'task') return reported(nameOf(track, change.instance), code, values);
  return change.kind === 'run' ? runIsDue(code, values, dueDate(track.input.clock, change)) : NONE;
}

/** What a worker, a trigger or the executor has said. */
function reported(name: Message, code: CauseCode, values: Values): Message {
  const task = String(values['task'] ?? '');
  switch (code) {
    case 'succeeded':
      return { code: 'news.returned', name };
    case 'condition_met':
      return { code: 'news.poked_yes', name };
    case 'failed_with_retry':
    case 'failed_finally':
    case 'failed_without_retry':
    case 'skipped_instead_of_failing':
      return { code: 'news.failed', name, why: String(values['why'] ?? '') };
    case 'skipped_itself':
      return { code: 'news.skipped_itself', name };
    case 'waits_for_next_poke':
      return { code: 'news.poked_no', name };
    case 'deferred':
      return { code: 'news.defers', name };
    case 'unreported_with_retry':
    case 'unreported_finally':
    case 'restart_ready':
      return { code: 'news.unreported', name };
    case 'branch_left_out':
      return { code: 'news.chose', task, chosen: listOf(values['chosen']) };
    case 'short_circuited':
      return { code: 'news.was_false', task };
    case 'not_latest':
      return { code: 'news.not_latest', task };
    case 'trigger_fired':
      return { code: 'news.fired', name };
    case 'trigger_timed_out':
      return { code: 'news.not_fired', name };
    default:
      return NONE;
  }
}

/** What makes a run. */
function runIsDue(code: CauseCode, values: Values, at: string): Message {
  switch (code) {
    case 'schedule_due':
      return { code: 'news.clock', at };
    case 'triggered':
      return { code: 'news.person' };
    case 'triggered_by_operator':
      return { code: 'news.by_task', task: String(values['task'] ?? '') };
    case 'assets_updated':
      return { code: 'news.assets', assets: listOf(values['assets']) };
    case 'backfill':
      return { code: 'news.backfill' };
    default:
      return NONE;
  }
}

/** The simulated time at which a run is created. */
function dueDate(clock: string, change: Change): string {
  return new Date(Date.parse(clock) + change.at * 1000).toISOString().replace('.000Z', 'Z');
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

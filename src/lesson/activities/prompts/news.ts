/**
 * What reaches the scheduler from outside before a step: reports of workers, triggers, the clock, people. Whoever
 * knows this, and the rules, can say what happens next; how long code takes and whether it fails cannot be known.
 */
import type { Change } from '../../../engine';
import { askingWords } from '../../../text';
import { decidingChange } from '../../runs/informative';
import { nameOf } from './situation';
import type { Situation } from './situation';

const words = askingWords.news;

/** The news before the step of a situation. */
export function newsOf(situation: Situation): string {
  const { change, before } = situation;
  const seconds = change ? change.at - before.at : 0;
  return [whenIsIt(situation, seconds), whatHasHappened(situation)].join(' ');
}

/** The news when so many seconds have passed and nothing has happened. */
export function noNews(situation: Situation, seconds: number): string {
  return [whenIsIt(situation, seconds), words.none].join(' ');
}

function whenIsIt({ before }: Situation, seconds: number): string {
  return before.kind === 'start' && seconds === 0 ? words.firstLook : words.after(seconds);
}

function whatHasHappened(situation: Situation): string {
  const { track, change } = situation;
  if (!change) return words.none;
  const { trace } = track;
  const deciding = decidingChange(trace, change);
  const { code, values } = deciding.cause;
  const name = change.kind === 'task' ? nameOf(track, change.instance) : '';
  const text = (key: string) => String(values[key] ?? '');
  switch (code) {
    case 'succeeded':
      return words.returned(name);
    case 'condition_met':
      return words.pokedYes(name);
    case 'failed_with_retry':
    case 'failed_finally':
    case 'failed_without_retry':
    case 'skipped_instead_of_failing':
      return words.failed(name, text('why'));
    case 'skipped_itself':
      return words.skippedItself(name);
    case 'waits_for_next_poke':
      return words.pokedNo(name);
    case 'deferred':
      return words.defers(name);
    case 'unreported_with_retry':
    case 'unreported_finally':
    case 'restart_ready':
      return words.unreported(name);
    case 'branch_left_out':
      return words.chose(askingWords.mono(text('task')), listOf(values['chosen']));
    case 'short_circuited':
      return words.wasFalse(askingWords.mono(text('task')));
    case 'not_latest':
      return words.notLatest(askingWords.mono(text('task')));
    case 'trigger_fired':
      return words.fired(name);
    case 'trigger_timed_out':
      return words.notFired(name);
    case 'schedule_due':
      return words.clock(dueDate(situation, change));
    case 'triggered':
      return words.person;
    case 'triggered_by_operator':
      return words.byTask(askingWords.mono(text('task')));
    case 'assets_updated':
      return words.assets(listOf(values['assets']));
    case 'backfill':
      return words.backfill;
    default:
      return words.none;
  }
}

/** The simulated time at which a run is created. */
function dueDate({ track }: Situation, change: Change): string {
  return new Date(Date.parse(track.input.clock) + change.at * 1000).toISOString().replace('.000Z', 'Z');
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

/** What happens at a step, as the panels name it: "preprocess running", "DAG run success". */
import { subjectOf } from '../engine';
import type { Change, Trace } from '../engine';
import { changesOf, instanceName, whenIn } from '../lesson';
import type { Message, Step, Track } from '../lesson';
import { stateWord } from '../ui';
import type { AnyState } from '../ui';
import type { Words } from '../text';

export interface StepEvent {
  readonly change: Change;
  /** A task id (with its map index), or what a run or DAG is called. */
  readonly name: Message;
  /** The state it comes to; null also for the pausing of a DAG, which has none. */
  readonly state: AnyState;
  /** What a DAG is made by the pausing of it. */
  readonly pausing: 'paused' | 'unpaused' | null;
}

/** What a step shows: `changesOf` it, each with its name and state. */
export function eventsOf(track: Track, step: Step): readonly StepEvent[] {
  return changesOf(track, step).map((change) => eventOf(track.trace, change));
}

function eventOf(trace: Trace, change: Change): StepEvent {
  const name: Message = { code: 'name.plain', subject: subjectOf(change, trace) };
  if (change.kind === 'pause')
    return { change, name, state: null, pausing: change.paused ? 'paused' : 'unpaused' };
  const state = change.kind === 'xcom' ? null : change.to;
  return { change, name, state, pausing: null };
}

/** What it comes to: a state in Airflow's word, or whether a DAG is paused, in the page's. */
export function eventWord(
  { state, pausing }: Pick<StepEvent, 'state' | 'pausing'>,
  { steppingWords }: Words,
): string {
  return pausing === null ? stateWord(state) : steppingWords.stop[pausing];
}

/** What a step is about at which a task waits on: which, and the state it stays in. */
export function waiterOf({ trace }: Track, step: Step): Omit<StepEvent, 'change'> | null {
  if (!step.wait) return null;
  const state = trace.at(step.position).taskState(step.wait.instance);
  return { name: instanceName(trace, step.wait.instance), state, pausing: null };
}

/** A step in a few words: "preprocess running", "Start", "at 4 s, 3 changes". */
export function stepName(track: Track, step: Step, dictionary: Words): string {
  const { steppingWords } = dictionary;
  const words = dictionary.steppingWords.stop;
  if (step.kind === 'start') return steppingWords.bar.start;
  if (step.kind === 'final') return steppingWords.bar.final;
  const waiter = waiterOf(track, step);
  if (waiter) return waitName(dictionary.say(waiter.name), step, dictionary);
  const events = eventsOf(track, step);
  const [only] = events;
  return step.kind === 'change' && only
    ? words.named(dictionary.say(only.name), eventWord(only, dictionary))
    : words.tickName(whenIn(track.trace, step.at), events.length);
}

/** "wait_for_orders: poke 2". */
export function waitName(name: string, { wait }: Step, { steppingWords: { stop } }: Words): string {
  return wait?.poke == null ? stop.waits(name) : stop.poke(name, wait.poke);
}

/** When a step is, in seconds after the clock. Final is in the last tick in which anything changed. */
export function timeOf({ trace }: Track, step: Step): number {
  return step.kind === 'final' ? (trace.ticks.at(-1)?.at ?? 0) : step.at;
}

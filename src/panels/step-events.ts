/** What happens at a step, as the panels name it: "preprocess running", "DAG run success". */
import { subjectOf } from '../engine';
import type { Change, Trace } from '../engine';
import { changesOf } from '../lesson';
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

/** A step in a few words: "preprocess running", "Start", "at 4 s, 3 changes". */
export function stepName(track: Track, step: Step, dictionary: Words): string {
  const { steppingWords } = dictionary;
  const words = dictionary.steppingWords.stop;
  if (step.kind === 'start') return steppingWords.bar.start;
  if (step.kind === 'final') return steppingWords.bar.final;
  const events = eventsOf(track, step);
  const [only] = events;
  return step.kind === 'change' && only
    ? words.named(dictionary.say(only.name), eventWord(only, dictionary))
    : words.tickName(whenIn(track.trace, step.at), events.length);
}

const DAY_SECONDS = 86_400;

/** A moment, in seconds after the clock, as it is said: of a run that lasts a day or longer, as its date, ISO 8601. */
export function whenIn({ input, ticks }: Trace, at: number): number | string {
  if ((ticks.at(-1)?.at ?? 0) < DAY_SECONDS) return at;
  return new Date(Date.parse(input.clock) + at * 1000).toISOString();
}

/** When a step is, in seconds after the clock. Final is in the last tick in which anything changed. */
export function timeOf({ trace }: Track, step: Step): number {
  return step.kind === 'final' ? (trace.ticks.at(-1)?.at ?? 0) : step.at;
}

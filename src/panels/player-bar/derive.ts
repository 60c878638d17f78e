/** What the scrub bar shows: a map of the run. */
import { aggregateState, memo } from '../../engine';
import type { TaskState } from '../../engine';
import { whenIn } from '../../lesson';
import type { Track } from '../../lesson';
import type { AnyState } from '../../ui';
import { eventsOf, eventWord, stepName, waiterOf } from '../step-events';
import type { Words } from '../../text';

export interface Stop {
  readonly step: number;
  /** In a few words, for the slider's value and the hint on hover. */
  readonly name: string;
  /** Shorter still, for under the bar. */
  readonly label: string;
  readonly state: AnyState;
  /** A failure, a skip, a wait, the end of a run: still shown where there is no room for every stop. */
  readonly isMark: boolean;
}

/** A stop for every step of the track. */
export const deriveStops = memo((track: Track, dictionary: Words): readonly Stop[] => {
  const { steppingWords } = dictionary;
  return track.steps.map((step): Stop => {
    const name = stepName(track, step, dictionary);
    if (step.kind === 'start') return { step: step.number, name, label: name, state: null, isMark: true };
    if (step.kind === 'final') {
      return { step: step.number, name, label: name, state: stateOfRuns(track), isMark: true };
    }
    const waiter = waiterOf(track, step);
    if (waiter) return { step: step.number, name, label: name, state: waiter.state, isMark: false };
    const events = eventsOf(track, step);
    const [only] = events;
    const state = step.kind === 'change' ? (only?.state ?? null) : mostUrgent(events.map((one) => one.state));
    const label =
      step.kind === 'change' && only
        ? steppingWords.stop.task(dictionary.say(only.name), eventWord(only, dictionary))
        : steppingWords.stop.tick(whenIn(track.trace, step.at));
    return { step: step.number, name, label, state, isMark: isMark(state) };
  });
});

const PLAIN = new Set<AnyState>(['absent', null, 'scheduled', 'queued', 'running', 'success']);

function isMark(state: AnyState): boolean {
  return !PLAIN.has(state);
}

function mostUrgent(states: readonly AnyState[]): AnyState {
  return aggregateState(states.filter((state): state is TaskState => state !== 'absent'));
}

/** How the runs have come out in the end, the worst first. */
function stateOfRuns({ trace }: Track): AnyState {
  const end = trace.at(trace.length);
  return mostUrgent(trace.runs.map((run) => end.runState(run.index)));
}

/** Wide enough for a stop's picture and a gap. */
export const DOT_PX = 20;

/**
 * The stops that are drawn on a bar of this width: all of them where they fit; else only the marks, and of those
 * that would lie on each other the first. Start and Final are always among them.
 */
export function chooseDots(stops: readonly Stop[], widthPx: number): readonly Stop[] {
  const last = stops.length - 1;
  const apart = widthPx / Math.max(last, 1);
  if (apart >= DOT_PX) return stops;
  const chosen: Stop[] = [];
  let freeFrom = 0;
  for (const stop of stops) {
    const at = stop.step * apart;
    const isEnd = stop.step === 0 || stop.step === last;
    if (!isEnd && (!stop.isMark || at < freeFrom || at > widthPx - DOT_PX)) continue;
    chosen.push(stop);
    freeFrom = at + DOT_PX;
  }
  return chosen;
}

/** A letter of the labels, about: they are set in Inter at 10.5 px. */
const LETTER_PX = 5.7;
const LABEL_GAP_PX = 10;

/** The stops that are named: those of the drawn ones whose names have room, marks before others. */
export function chooseLabels(dots: readonly Stop[], stepCount: number, widthPx: number): ReadonlySet<number> {
  const taken: [number, number][] = [];
  const named = new Set<number>();
  const last = stepCount - 1;
  const extent = (stop: Stop): [number, number] => {
    const width = stop.label.length * LETTER_PX;
    const middle = (stop.step / Math.max(last, 1)) * widthPx;
    if (stop.step === 0) return [0, width];
    return stop.step === last ? [widthPx - width, widthPx] : [middle - width / 2, middle + width / 2];
  };
  const ends = dots.filter((stop) => stop.step === 0 || stop.step === last);
  const marks = dots.filter((stop) => stop.isMark);
  for (const stop of [...ends, ...marks, ...dots]) {
    if (named.has(stop.step)) continue;
    const [from, to] = extent(stop);
    if (from < 0 || to > widthPx) continue;
    if (taken.some(([start, end]) => from < end + LABEL_GAP_PX && to > start - LABEL_GAP_PX)) continue;
    taken.push([from, to]);
    named.add(stop.step);
  }
  return named;
}

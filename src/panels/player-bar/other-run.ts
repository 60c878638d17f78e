/** The stops of the run beside the one on screen, laid under its bar at the same times. */
import { memo } from '../../engine';
import { firstDifference } from '../../lesson';
import type { Step, Track } from '../../lesson';
import { deriveStops } from './derive';
import type { Stop } from './derive';
import type { Words } from '../../text';

export interface OtherStop extends Stop {
  /** Where it lies among the steps on screen; between two of them it is a fraction. */
  readonly place: number;
}

/** The other run's stops from where the two part; before that they are the same. */
export const deriveOtherStops = memo(place);

function place(track: Track, other: Track, dictionary: Words): readonly OtherStop[] {
  const differs = firstDifference(track.trace, other.trace);
  if (differs === null) return [];
  const apart = other.steps.filter((step) => step.position > differs && step.kind !== 'final');
  const stops = deriveStops(other, dictionary);
  const last = track.steps.length - 1;
  const placed = [...groupByTime(apart)].flatMap(([at, steps]) => {
    const [from, to] = placesAt(track.steps, at);
    return steps.map(({ number }, index): OtherStop => {
      const share = steps.length > 1 ? index / (steps.length - 1) : 1;
      return { ...stops[number]!, place: from + (to - from) * share };
    });
  });
  return spreadOut([...placed, { ...stops.at(-1)!, place: last }]);
}

/** Steps between two that lie side by side, if there is room. */
const GAP = 0.3;

/** Moved apart as far as need be to be seen as several; in order, and none beyond the last. */
function spreadOut(stops: readonly OtherStop[]): readonly OtherStop[] {
  const end = stops.at(-1)!.place;
  let free = -Infinity;
  return stops.map((stop, index) => {
    const left = stops.length - 1 - index;
    const place = Math.min(Math.max(stop.place, free), end - Math.min(left * GAP, end));
    free = place + GAP;
    return { ...stop, place };
  });
}

function groupByTime(steps: readonly Step[]): Map<number, Step[]> {
  const groups = new Map<number, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.at);
    if (group) group.push(step);
    else groups.set(step.at, [step]);
  }
  return groups;
}

/** The first and the last step at a time; if there is none, how far it lies between those before and after. */
function placesAt(steps: readonly Step[], at: number): readonly [number, number] {
  const inner = steps.slice(0, -1);
  const first = inner.findIndex((step) => step.at >= at);
  if (first < 0) return [steps.length - 1.5, steps.length - 1.5];
  if (inner[first]!.at === at) return [first, inner.findLastIndex((step) => step.at === at)];
  const before = inner[first - 1]?.at ?? 0;
  const between = first - 1 + (at - before) / (inner[first]!.at - before);
  return [between, between];
}

/** The life of one task up to a step, as the picture and the text beside it need it. */
import { isFinished } from '../../engine';
import type { Trace } from '../../engine';
import { taskLife, WAYS } from '../../lesson';
import type { LifeState, Taken, Track, Way } from '../../lesson';
import type { Words } from '../../text';

export interface Life {
  /** Null where the instance is not there at this step. */
  readonly now: LifeState | null;
  /** In order. */
  readonly taken: readonly Taken[];
  /** The last of them; null before the first. */
  readonly last: Taken | null;
  /** How often it was in each state, the present one included. */
  readonly visits: ReadonlyMap<LifeState, number>;
  /** How often it went each way: `from>to`. */
  readonly ways: ReadonlyMap<string, number>;
}

export function deriveLife(track: Track, instance: number, cursor: number): Life {
  const taken = taskLife(track, instance, cursor);
  const state = track.trace.at(track.steps[cursor]!.position).taskState(instance);
  const now = state === 'absent' ? null : (state ?? 'none');
  const visits = new Map<LifeState, number>();
  const ways = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const [first] = taken;
  if (first) add(visits, first.from);
  else if (now) add(visits, now);
  for (const { from, to } of taken) {
    add(visits, to);
    add(ways, `${from}>${to}`);
  }
  return { now, taken, last: taken.at(-1) ?? null, visits, ways };
}

/** A way on from a state: why, and to which states that leads. */
export interface WayOn {
  readonly way: Way;
  readonly to: readonly LifeState[];
}

/** Every way out of a state, by kind; none from a state to itself. */
export function waysFrom(state: LifeState): Readonly<Record<Way['kind'], readonly WayOn[]>> {
  const on = WAYS.filter((way) => way.from.includes(state)).map((way) => ({
    way,
    to: way.to.filter((one) => one !== state),
  }));
  const ofKind = (kind: Way['kind']) => on.filter(({ way, to }) => way.kind === kind && to.length > 0);
  return { usual: ofKind('usual'), rare: ofKind('rare'), forced: ofKind('forced') };
}

/** What is true of a state besides its meaning (semantics §1.1). */
export function traitsOf(state: LifeState): readonly ('finished' | 'slot' | 'checked')[] {
  if (isEnd(state)) return ['finished'];
  if (WITH_SLOT.has(state)) return ['slot'];
  return CHECKED.has(state) ? ['checked'] : [];
}

export function isEnd(state: LifeState): boolean {
  return state !== 'none' && isFinished(state);
}

const WITH_SLOT: ReadonlySet<LifeState> = new Set(['queued', 'running']);
const CHECKED: ReadonlySet<LifeState> = new Set(['none', 'up_for_retry', 'up_for_reschedule']);

/** Why a change happened, as the run says it; `backticks` mark ids. */
export function whyTaken(trace: Trace, { position }: Taken, dictionary: Words): string {
  const { describeCause } = dictionary;
  const { line, why } = describeCause(trace.change(position), trace);
  return why || line;
}

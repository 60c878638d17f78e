/** What a learner has put together of a puzzle so far, with the help they took. Plain JSON; every change makes a new one. */
import type { Json } from '../../../engine';
import { createRandom, shuffle } from '../../random';
import { gradeOrder, nearestOrder } from './order';
import type { Puzzle } from './order';

export interface Arrangement {
  /** Ids of the first blocks of what was placed, from the first to the last. */
  readonly placed: readonly string[];
  /** `[block, next block]`: these go together, because help has joined them. */
  readonly joined: readonly (readonly [string, string])[];
  /** Wrong blocks that help has taken away. */
  readonly away: readonly string[];
}

export const NOTHING_PLACED: Arrangement = { placed: [], joined: [], away: [] };

/** Blocks that go together, in their order: one, or those that help has joined. Known by the first. */
export interface Unit {
  readonly id: string;
  readonly blocks: readonly string[];
}

/** All units but those taken away, in the order of the puzzle. */
export function unitsOf({ blocks, wrong }: Puzzle, { joined, away }: Arrangement): readonly Unit[] {
  const next = new Map(joined);
  const isLater = new Set(joined.map(([, later]) => later));
  const right = blocks
    .filter(({ id }) => !isLater.has(id))
    .map(({ id }): Unit => {
      const ids: string[] = [];
      for (let at: string | undefined = id; at !== undefined; at = next.get(at)) ids.push(at);
      return { id, blocks: ids };
    });
  const others = wrong.filter(({ id }) => !away.includes(id)).map(({ id }): Unit => ({ id, blocks: [id] }));
  return [...right, ...others];
}

/** What is not placed yet, in an order that says nothing (the same for the same seed). */
export function trayOf(puzzle: Puzzle, arrangement: Arrangement, seed: string): readonly Unit[] {
  const units = unitsOf(puzzle, arrangement);
  const ids = [...puzzle.blocks, ...puzzle.wrong].map(({ id }) => id);
  const order = new Map(shuffle(ids, createRandom(seed)).map((id, at) => [id, at]));
  return units
    .filter(({ id }) => !arrangement.placed.includes(id))
    .sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** What is placed, unit by unit. */
export function placedUnits(puzzle: Puzzle, arrangement: Arrangement): readonly Unit[] {
  const byId = new Map(unitsOf(puzzle, arrangement).map((unit) => [unit.id, unit]));
  return arrangement.placed.flatMap((id) => byId.get(id) ?? []);
}

/** What is placed, block by block: what is graded. */
export function placedBlocks(puzzle: Puzzle, arrangement: Arrangement): readonly string[] {
  return placedUnits(puzzle, arrangement).flatMap(({ blocks }) => blocks);
}

/** Puts a unit at a place (0 is the first), from the tray or from where it was. */
export function place(arrangement: Arrangement, unit: string, at: number): Arrangement {
  const others = arrangement.placed.filter((id) => id !== unit);
  const index = Math.min(Math.max(at, 0), others.length);
  return { ...arrangement, placed: [...others.slice(0, index), unit, ...others.slice(index)] };
}

/** Puts a unit back into the tray. */
export function takeBack(arrangement: Arrangement, unit: string): Arrangement {
  return { ...arrangement, placed: arrangement.placed.filter((id) => id !== unit) };
}

/** How often help was taken. */
export function helpTaken({ joined, away }: Arrangement): number {
  return joined.length + away.length;
}

/** Joins two units that may follow each other, and do not yet; null if there are none left to join. */
export function joinTwo(puzzle: Puzzle, arrangement: Arrangement): Arrangement | null {
  const units = unitsOf(puzzle, arrangement).filter(({ id }) => puzzle.blocks.some((one) => one.id === id));
  if (units.length < 2) return null;
  const unitOf = new Map(units.flatMap(({ id, blocks }) => blocks.map((block) => [block, id])));
  const after = puzzle.after
    .map(([from, to]) => [unitOf.get(from)!, unitOf.get(to)!] as const)
    .filter(([from, to]) => from !== to);
  const wish = new Map(arrangement.placed.map((id, at) => [id, at]));
  const order = nearestOrder(
    units.map(({ id }) => id),
    after,
    (id) => wish.get(id) ?? Infinity,
  );
  const pairs = order.slice(1).map((id, at) => [order[at]!, id] as const);
  const stands = ([first, second]: readonly [string, string]) =>
    wish.get(second) === (wish.get(first) ?? NaN) + 1;
  // What already stands right needs no help, as long as anything else does.
  const [first, second] = pairs.find((pair) => !stands(pair)) ?? pairs[0]!;
  const last = units.find(({ id }) => id === first)!.blocks.at(-1)!;
  const placed = arrangement.placed.includes(first)
    ? arrangement.placed.filter((id) => id !== second)
    : arrangement.placed.map((id) => (id === second ? first : id));
  return { ...arrangement, placed, joined: [...arrangement.joined, [last, second]] };
}

/** Takes a wrong block away, one that was placed if there is such a one; null if none is left. */
export function takeAway({ wrong }: Puzzle, arrangement: Arrangement): Arrangement | null {
  const left = wrong.map(({ id }) => id).filter((id) => !arrangement.away.includes(id));
  const id = left.find((one) => arrangement.placed.includes(one)) ?? left[0];
  if (id === undefined) return null;
  return { ...takeBack(arrangement, id), away: [...arrangement.away, id] };
}

/** Everything in a right order: what is shown to whoever asks for it. */
export function solved(puzzle: Puzzle, arrangement: Arrangement): Arrangement {
  const wish = new Map(placedBlocks(puzzle, arrangement).map((id, at) => [id, at]));
  const ids = puzzle.blocks.map(({ id }) => id);
  return {
    placed: nearestOrder(ids, puzzle.after, (id) => wish.get(id) ?? Infinity),
    joined: [],
    away: puzzle.wrong.map(({ id }) => id),
  };
}

/** An arrangement of this puzzle out of what was kept; what does not belong to it is left out, whatever it is. */
export function readArrangement(puzzle: Puzzle, kept: Json | undefined): Arrangement {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return NOTHING_PLACED;
  const blocks = new Set(puzzle.blocks.map(({ id }) => id));
  const wrong = new Set(puzzle.wrong.map(({ id }) => id));
  const list = (value: Json | undefined) => (Array.isArray(value) ? value : []);
  const known = (value: Json | undefined, ids: ReadonlySet<string>) =>
    [...new Set(list(value))].filter((id): id is string => typeof id === 'string' && ids.has(id));

  const joined = list(kept['joined']).flatMap((pair): [string, string][] => {
    const [from, to, ...rest] = known(pair, blocks);
    return from !== undefined && to !== undefined && rest.length === 0 ? [[from, to]] : [];
  });
  const away = known(kept['away'], wrong);
  const arrangement = { placed: [], joined: isForest(joined) ? joined : [], away };
  const units = new Set(unitsOf(puzzle, arrangement).map(({ id }) => id));
  return { ...arrangement, placed: known(kept['placed'], units) };
}

/** Whether no block has two neighbours on one side, and no chain closes. */
function isForest(joined: readonly (readonly [string, string])[]): boolean {
  const next = new Map(joined);
  if (next.size < joined.length || new Set(next.values()).size < joined.length) return false;
  return [...next.keys()].every((start) => {
    let at = next.get(start);
    while (at !== undefined && at !== start) at = next.get(at);
    return at === undefined;
  });
}

/** Whether everything stands right. */
export function isSolved(puzzle: Puzzle, arrangement: Arrangement): boolean {
  return gradeOrder(puzzle, placedBlocks(puzzle, arrangement)).isRight;
}

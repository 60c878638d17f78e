/**
 * Grading an order. Whatever keeps to the constraints is right, so there may be many right orders; a learner's order is
 * held against the one that is nearest to it. n blocks with e constraints cost O(n log n + e).
 */

import type { Message } from '../../message';

/** Something to put in its place: a line of code, some lines that belong together, or a task. */
export interface Block {
  readonly id: string;
  readonly text: string;
}

/** A block that belongs nowhere. */
export interface WrongBlock extends Block {
  /** Why. Markdown. */
  readonly feedback: Message;
}

/** `[earlier, later]` ids. */
export type Constraint = readonly [string, string];

export interface Puzzle {
  /** In a right order. */
  readonly blocks: readonly Block[];
  readonly after: readonly Constraint[];
  readonly wrong: readonly WrongBlock[];
}

export interface Misplaced {
  readonly id: string;
  /** A block before which (or after which) it must stand, and does not. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Grade {
  readonly isRight: boolean;
  /** Blocks that stand right relative to each other: as many as can be kept of the learner's order. */
  readonly kept: ReadonlySet<string>;
  readonly misplaced: readonly Misplaced[];
  /** Blocks that do not belong. */
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  /** From 0 to 1: kept blocks count, wrong ones cost as much. */
  readonly share: number;
}

/** @param placed ids, from the first to the last; each at most once */
export function gradeOrder({ blocks, after, wrong }: Puzzle, placed: readonly string[]): Grade {
  const isWrong = new Set(wrong.map(({ id }) => id));
  const place = new Map<string, number>();
  const found: string[] = [];
  for (const id of placed) {
    if (isWrong.has(id)) found.push(id);
    else place.set(id, place.size);
  }
  const ids = blocks.map(({ id }) => id);
  // What is missing holds nothing up: it is taken to come as soon as it can.
  const nearest = nearestOrder(ids, after, (id) => place.get(id) ?? -Infinity).filter((id) => place.has(id));
  const kept = new Set(longestRising(nearest.map((id) => place.get(id)!)).map((at) => nearest[at]!));
  const missing = ids.filter((id) => !place.has(id));
  const out = nearest.filter((id) => !kept.has(id));
  return {
    isRight: kept.size === blocks.length && found.length === 0,
    kept,
    misplaced: reasonsFor(out, kept, after, place),
    wrong: found,
    missing,
    share: blocks.length === 0 ? 1 : Math.max(0, kept.size - found.length) / blocks.length,
  };
}

/** Whether only one order is right. */
export function hasOneOrder({ blocks, after }: Puzzle): boolean {
  return blocks
    .slice(1)
    .every(({ id }, at) => after.some(([from, to]) => from === blocks[at]!.id && to === id));
}

/**
 * The right order that is nearest to a wish: of all that may come next, always what is wished first. If the wish
 * itself is right, it is that.
 */
export function nearestOrder(
  ids: readonly string[],
  after: readonly Constraint[],
  wishOf: (id: string) => number,
): string[] {
  const later = new Map<string, string[]>();
  const waits = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const [from, to] of after) {
    if (!waits.has(from) || !waits.has(to)) continue;
    const known = later.get(from);
    if (known) known.push(to);
    else later.set(from, [to]);
    waits.set(to, waits.get(to)! + 1);
  }
  const rank = new Map(ids.map((id, at) => [id, at]));
  /** Those wished last come first here, so that the next one is at the end. */
  const ready: string[] = [];
  const add = (id: string) => {
    let [low, high] = [0, ready.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(id, ready[middle]!)) low = middle + 1;
      else high = middle;
    }
    ready.splice(low, 0, id);
  };
  const comesBefore = (a: string, b: string) => {
    const [wishA, wishB] = [wishOf(a), wishOf(b)];
    return wishA === wishB ? rank.get(a)! < rank.get(b)! : wishA < wishB;
  };
  for (const id of ids) if (waits.get(id) === 0) add(id);
  const order: string[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    order.push(next);
    for (const one of later.get(next) ?? []) {
      const left = waits.get(one)! - 1;
      waits.set(one, left);
      if (left === 0) add(one);
    }
  }
  return order;
}

/** The places of a longest rising subsequence (patience sorting). */
function longestRising(values: readonly number[]): number[] {
  /** By length: the place of the least value that a rising subsequence of this length ends with. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const found: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) found.push(at);
  return found.reverse();
}

/** For each block that stands wrong, a constraint that it breaks, direct or through others. */
function reasonsFor(
  out: readonly string[],
  kept: ReadonlySet<string>,
  after: readonly Constraint[],
  place: ReadonlyMap<string, number>,
): Misplaced[] {
  if (out.length === 0) return [];
  const [later, earlier] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [from, to] of after) {
    later.set(from, [...(later.get(from) ?? []), to]);
    earlier.set(to, [...(earlier.get(to) ?? []), from]);
  }
  const firstReached = (
    from: string,
    ways: ReadonlyMap<string, readonly string[]>,
    isMeant: (id: string) => boolean,
  ): string | null => {
    const seen = new Set([from]);
    for (const id of seen) {
      if (id !== from && isMeant(id)) return id;
      for (const next of ways.get(id) ?? []) seen.add(next);
    }
    return null;
  };
  return out.map((id) => {
    const at = place.get(id)!;
    const stands = (one: string, isBefore: boolean) => {
      const other = place.get(one);
      return kept.has(one) && other !== undefined && (isBefore ? other < at : other > at);
    };
    const before = firstReached(id, later, (one) => stands(one, true));
    const behind = before === null ? firstReached(id, earlier, (one) => stands(one, false)) : null;
    return { id, before, after: behind };
  });
}

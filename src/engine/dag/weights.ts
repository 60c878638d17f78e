/**
 * The weight of every task by its rule: its own, and that of all its downstream (or upstream) tasks, near and far,
 * each once. Airflow: `airflow/task/priority_strategy.py`, semantics §7.
 *
 * The sets of relatives overlap, so sums of sums will not do, and listing each set would take n² steps. Tasks are
 * ranked so that the relatives of a task have lower ranks; a set is then kept as blocks of 512 ranks which sets
 * share where they are equal, and of which the full ones at the start, most of a deep DAG, are only counted.
 */
import type { WeightRule } from '../case';

/** By task. */
export interface WeightedTasks {
  readonly weights: readonly number[];
  readonly rules: readonly WeightRule[];
  /** Direct neighbours, as indexes. */
  readonly upstream: readonly (readonly number[])[];
  readonly downstream: readonly (readonly number[])[];
}

/** Airflow keeps a task's own weight, though not the sum, within 32 bits. */
const LIMIT = 2 ** 31;

/** The total weight of each task. `order`: every task after its upstream ones. */
export function totalWeights(tasks: WeightedTasks, order: readonly number[]): number[] {
  const { rules } = tasks;
  const own = tasks.weights.map((weight) => Math.max(-LIMIT, Math.min(LIMIT - 1, weight)));
  const down = rules.includes('downstream') ? sumsOfRelatives(own, order.toReversed(), tasks.downstream) : [];
  const up = rules.includes('upstream') ? sumsOfRelatives(own, order, tasks.upstream) : [];
  return own.map((weight, at) => {
    const rule = rules[at];
    return weight + (rule === 'absolute' ? 0 : ((rule === 'downstream' ? down : up)[at] ?? 0));
  });
}

const BITS = 9;
const WORDS = 1 << (BITS - 5);

/** 512 ranks: which of them are in a set. Never changed once it is in one. */
type Block = Int32Array;

/** A task's relatives and itself. Blocks before `full` hold every rank; undefined blocks none. */
interface RankSet {
  readonly full: number;
  readonly blocks: readonly (Block | undefined)[];
}

/** For each task the sum of `own` over its relatives. `order`: every task after its relatives. */
function sumsOfRelatives(
  own: readonly number[],
  order: readonly number[],
  relativesOf: readonly (readonly number[])[],
): number[] {
  const ranks = new Int32Array(own.length);
  order.forEach((at, rank) => (ranks[at] = rank));
  const summer = new BlockSums(order.map((at) => own[at] ?? 0));
  const usesLeft = new Int32Array(own.length);
  for (const at of order)
    for (const relative of relativesOf[at] ?? NONE) usesLeft[relative] = (usesLeft[relative] ?? 0) + 1;

  const sets: (RankSet | undefined)[] = own.map(() => undefined);
  const sums = own.map(() => 0);
  for (const at of order) {
    const relatives = relativesOf[at] ?? NONE;
    const union = unite(relatives, sets);
    const only = relatives.length === 1 ? (relatives[0] ?? 0) : -1;
    sums[at] = only >= 0 ? (sums[only] ?? 0) + (own[only] ?? 0) : summer.sum(union);
    if ((usesLeft[at] ?? 0) > 0) sets[at] = add(union, ranks[at] ?? 0);
    for (const relative of relatives) {
      usesLeft[relative] = (usesLeft[relative] ?? 0) - 1;
      if (usesLeft[relative] === 0) sets[relative] = undefined;
    }
  }
  return sums;
}

const NONE: readonly number[] = [];
const EMPTY: RankSet = { full: 0, blocks: [] };

/** What the sets of some tasks hold together. */
function unite(tasks: readonly number[], setOf: readonly (RankSet | undefined)[]): RankSet {
  const first = setOf[tasks[0] ?? -1] ?? EMPTY;
  if (tasks.length <= 1) return first;
  let { full } = first;
  let end = 0;
  for (const task of tasks) {
    const set = setOf[task] ?? EMPTY;
    full = Math.max(full, set.full);
    end = Math.max(end, set.full + set.blocks.length);
  }
  const blocks = new Array<Block | undefined>(end - full);
  for (let at = full; at < end; at += 1) {
    let block: Block | undefined;
    let isOwn = false;
    for (const task of tasks) {
      const set = setOf[task] ?? EMPTY;
      const other = at < set.full ? undefined : set.blocks[at - set.full];
      if (other === undefined || other === block) continue;
      if (block === undefined) block = other;
      else {
        if (!isOwn) block = block.slice();
        isOwn = true;
        for (let word = 0; word < WORDS; word += 1) block[word] = (block[word] ?? 0) | (other[word] ?? 0);
      }
    }
    blocks[at - full] = block;
  }
  return trimmed(full, blocks);
}

function add(set: RankSet, rank: number): RankSet {
  const at = (rank >> BITS) - set.full;
  const blocks = set.blocks.slice();
  while (blocks.length < at) blocks.push(undefined);
  const block = blocks[at]?.slice() ?? new Int32Array(WORDS);
  const word = (rank >> 5) & (WORDS - 1);
  block[word] = (block[word] ?? 0) | (1 << (rank & 31));
  blocks[at] = block;
  return trimmed(set.full, blocks);
}

/** With the full blocks at the start counted only. */
function trimmed(full: number, blocks: (Block | undefined)[]): RankSet {
  let gone = 0;
  while (gone < blocks.length && isFull(blocks[gone])) gone += 1;
  return { full: full + gone, blocks: gone === 0 ? blocks : blocks.slice(gone) };
}

function isFull(block: Block | undefined): boolean {
  if (block === undefined) return false;
  for (let at = 0; at < WORDS; at += 1) if (block[at] !== -1) return false;
  return true;
}

/** Adds up what the tasks of a set weigh. */
class BlockSums {
  /** By word of 32 ranks: the sum over all ranks before it. */
  readonly #before: Float64Array;
  readonly #weights: readonly number[];
  /** The weight that all have, or null. */
  readonly #same: number | null;

  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#same = weights.every((weight) => weight === weights[0]) ? (weights[0] ?? 0) : null;
    this.#before = new Float64Array(((weights.length >> BITS) + 1) * WORDS + 1);
    let sum = 0;
    for (let word = 0; word < this.#before.length; word += 1) {
      this.#before[word] = sum;
      for (let rank = word * 32; rank < word * 32 + 32; rank += 1) sum += weights[rank] ?? 0;
    }
  }

  sum({ full, blocks }: RankSet): number {
    let sum = this.#before[full * WORDS] ?? 0;
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block) sum += this.#sumOf(block, (full + at) * WORDS);
    }
    return sum;
  }

  #sumOf(block: Block, first: number): number {
    let sum = 0;
    for (let at = 0; at < WORDS; at += 1) {
      let word = block[at] ?? 0;
      if (word === -1) sum += (this.#before[first + at + 1] ?? 0) - (this.#before[first + at] ?? 0);
      else if (this.#same !== null) sum += this.#same * bitCount(word);
      else {
        for (; word !== 0; word &= word - 1)
          sum += this.#weights[(first + at) * 32 + 31 - Math.clz32(word & -word)] ?? 0;
      }
    }
    return sum;
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

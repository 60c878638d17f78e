/**
 * The weight of every task by its rule: its own, and that of all its downstream (or upstream) tasks, near and far,
 * each once. Airflow: `airflow/task/priority_strategy.py`, semantics §7.
 *
 * The sets of relatives overlap, so sums of sums will not do, and listing each set would take n² steps. Tasks are
 * ranked so that the relatives of a task have lower ranks; a set is then kept as blocks of 512 ranks which sets
 * share where they are equal, and of which the full ones at the start, most of a deep DAG, are only counted.
 */
import type { WeightRule } from '../case';

export interface WeightedTask {
  readonly priorityWeight: number;
  readonly weightRule: WeightRule;
  /** Direct neighbours, as indexes. */
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
}

/** Airflow keeps a task's own weight, though not the sum, within 32 bits. */
const LIMIT = 2 ** 31;

/** The total weight of each task. `order`: every task after its upstream ones. */
export function totalWeights(tasks: readonly WeightedTask[], order: readonly number[]): number[] {
  const own = tasks.map((task) => Math.max(-LIMIT, Math.min(LIMIT - 1, task.priorityWeight)));
  const uses = (rule: WeightRule) => tasks.some((task) => task.weightRule === rule);
  const down = uses('downstream')
    ? sumsOfRelatives(own, order.toReversed(), (at) => tasks[at]?.downstream ?? [])
    : [];
  const up = uses('upstream') ? sumsOfRelatives(own, order, (at) => tasks[at]?.upstream ?? []) : [];
  return own.map((weight, at) => {
    const rule = tasks[at]?.weightRule;
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
  relativesOf: (at: number) => readonly number[],
): number[] {
  const ranks = new Int32Array(own.length);
  order.forEach((at, rank) => (ranks[at] = rank));
  const summer = new BlockSums(order.map((at) => own[at] ?? 0));
  const usesLeft = new Int32Array(own.length);
  for (const at of order)
    for (const relative of relativesOf(at)) usesLeft[relative] = (usesLeft[relative] ?? 0) + 1;

  const sets: (RankSet | undefined)[] = [];
  const sums: number[] = [];
  for (const at of order) {
    const relatives = relativesOf(at);
    const union = unite(relatives.map((relative) => sets[relative] ?? EMPTY));
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

const EMPTY: RankSet = { full: 0, blocks: [] };

function unite(sets: readonly RankSet[]): RankSet {
  if (sets.length <= 1) return sets[0] ?? EMPTY;
  const full = Math.max(...sets.map((set) => set.full));
  const length = Math.max(...sets.map((set) => set.full + set.blocks.length));
  const blocks: (Block | undefined)[] = [];
  for (let at = full; at < length; at += 1) {
    let block: Block | undefined;
    let isOwn = false;
    for (const set of sets) {
      const other = set.blocks[at - set.full];
      if (other === undefined || other === block) continue;
      if (block === undefined) block = other;
      else {
        if (!isOwn) block = block.slice();
        isOwn = true;
        for (let word = 0; word < WORDS; word += 1) block[word] = (block[word] ?? 0) | (other[word] ?? 0);
      }
    }
    blocks.push(block);
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
  const mixed = blocks.findIndex((block) => !block?.every((word) => word === -1));
  const gone = mixed < 0 ? blocks.length : mixed;
  return { full: full + gone, blocks: gone === 0 ? blocks : blocks.slice(gone) };
}

/** Adds up what the tasks of a set weigh. */
class BlockSums {
  /** Sum over all ranks before a block. */
  readonly #before: number[] = [0];
  readonly #weights: Float64Array;
  /** The weight that all have, or null. */
  readonly #same: number | null;

  constructor(weights: readonly number[]) {
    this.#weights = Float64Array.from(weights);
    this.#same = weights.every((weight) => weight === weights[0]) ? (weights[0] ?? 0) : null;
    weights.forEach((weight, rank) => {
      const block = (rank >> BITS) + 1;
      this.#before[block] = (this.#before[block] ?? this.#before[block - 1] ?? 0) + weight;
    });
  }

  sum({ full, blocks }: RankSet): number {
    let sum = this.#before[full] ?? 0;
    blocks.forEach((block, at) => {
      if (block) sum += this.#sumOf(block, (full + at) << BITS);
    });
    return sum;
  }

  #sumOf(block: Block, first: number): number {
    let sum = 0;
    for (let at = 0; at < WORDS; at += 1) {
      let word = block[at] ?? 0;
      if (word !== 0 && this.#same !== null) sum += this.#same * bitCount(word);
      else {
        for (; word !== 0; word &= word - 1)
          sum += this.#weights[first + at * 32 + 31 - Math.clz32(word & -word)] ?? 0;
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

/**
 * Edges between tasks, made one after the other as Airflow makes them: an edge to or from a group stands for edges to
 * its roots or from its leaves *at that moment*. Airflow: `airflow/sdk/definitions/taskgroup.py`, semantics §12.1.
 */

import { Ints } from '../columns';

export interface GraphTask {
  readonly isTeardown: boolean;
  readonly isSetup: boolean;
}

/** A group while the DAG is being made; the DAG itself is the root group. */
export interface GraphGroup {
  readonly parent: GraphGroup | null;
  /** All tasks inside, also those of inner groups. */
  readonly tasks: number[];
  /** Tasks that were put upstream of the group itself. */
  readonly upstream: Set<number>;
}

export function makeGroup(parent: GraphGroup | null): GraphGroup {
  return { parent, tasks: [], upstream: new Set() };
}

type Node = number | GraphGroup;

const NONE: number[] = [];
const MANY = 16;
const NO_EDGE = -1;

/** Edges in columns, each in two chains: of those from the same task and of those to the same task. */
export class Graph {
  readonly #above = new Ints();
  readonly #below = new Ints();
  /** The next edge from the same task, and to the same task. */
  readonly #nextFrom = new Ints();
  readonly #nextTo = new Ints();
  /** By task: the latest edge from it and to it, and how many there are. */
  readonly #latestFrom: Int32Array;
  readonly #latestTo: Int32Array;
  readonly #countFrom: Int32Array;
  readonly #countTo: Int32Array;
  /** Downstream tasks of those with so many that looking through them would take long. */
  readonly #many = new Map<number, Set<number>>();
  readonly #tasks: readonly GraphTask[];

  constructor(tasks: readonly GraphTask[]) {
    this.#tasks = tasks;
    this.#latestFrom = new Int32Array(tasks.length).fill(NO_EDGE);
    this.#latestTo = new Int32Array(tasks.length).fill(NO_EDGE);
    this.#countFrom = new Int32Array(tasks.length);
    this.#countTo = new Int32Array(tasks.length);
  }

  /** Upstream and downstream tasks of all tasks, ascending. */
  neighbours(): { upstream: (readonly number[])[]; downstream: (readonly number[])[] } {
    return {
      upstream: turned(this.#countTo, this.#latestFrom, this.#nextFrom, this.#below),
      downstream: turned(this.#countFrom, this.#latestTo, this.#nextTo, this.#above),
    };
  }

  /** `above >> below`. */
  connect(above: Node, below: Node): void {
    if (typeof above === 'number') return this.#connectTask(above, below);
    const leaves = this.#leavesOrWhatIsAbove(above);
    for (const leaf of leaves) this.#connectTask(leaf, below);
  }

  /** Puts a task upstream of a group, as a mapped group does with the tasks that it is mapped over. */
  putAbove(group: GraphGroup, task: number): void {
    group.upstream.add(task);
    for (const root of this.roots(group)) this.#addEdge(task, root);
  }

  /** Tasks without upstream tasks inside the group. */
  roots(group: GraphGroup): number[] {
    const inside = new Set(group.tasks);
    return group.tasks.filter((task) => !this.#upstreamOf(task).some((other) => inside.has(other)));
  }

  #connectTask(above: number, below: Node): void {
    if (typeof below === 'number') return this.#addEdge(above, below);
    below.upstream.add(above);
    for (const root of this.roots(below)) this.#addEdge(above, root);
  }

  #addEdge(above: number, below: number): void {
    if (this.#isKnown(above, below)) return;
    const edge = this.#above.push(above);
    this.#below.push(below);
    this.#nextFrom.push(this.#latestFrom[above] ?? NO_EDGE);
    this.#nextTo.push(this.#latestTo[below] ?? NO_EDGE);
    this.#latestFrom[above] = edge;
    this.#latestTo[below] = edge;
    this.#countFrom[above] = (this.#countFrom[above] ?? 0) + 1;
    this.#countTo[below] = (this.#countTo[below] ?? 0) + 1;
  }

  #isKnown(above: number, below: number): boolean {
    if ((this.#countFrom[above] ?? 0) < MANY) {
      for (let edge = this.#latestFrom[above] ?? NO_EDGE; edge >= 0; edge = this.#nextFrom.get(edge))
        if (this.#below.get(edge) === below) return true;
      return false;
    }
    let all = this.#many.get(above);
    if (!all) this.#many.set(above, (all = new Set(this.#downstreamOf(above))));
    if (all.has(below)) return true;
    all.add(below);
    return false;
  }

  #upstreamOf(task: number): readonly number[] {
    return chain(this.#latestTo[task], this.#countTo[task], this.#nextTo, this.#above);
  }

  #downstreamOf(task: number): readonly number[] {
    return chain(this.#latestFrom[task], this.#countFrom[task], this.#nextFrom, this.#below);
  }

  /** An empty group passes on what is upstream of it, or else the leaves of the group around it. */
  #leavesOrWhatIsAbove(group: GraphGroup): number[] {
    for (let at: GraphGroup | null = group; at; at = at.parent) {
      const leaves = this.#leaves(at);
      if (leaves.length > 0) return leaves;
      if (at.upstream.size > 0) return [...at.upstream];
    }
    return [];
  }

  /** Tasks without downstream tasks inside the group; in the place of a teardown what comes before it. */
  #leaves(group: GraphGroup): number[] {
    const inside = new Set(group.tasks);
    const leaves = new Set<number>();
    for (const task of group.tasks) {
      if (this.#downstreamOf(task).some((other) => inside.has(other))) continue;
      if (this.#tasks[task]?.isTeardown) this.#beforeTeardown(task, inside, leaves, new Set());
      else leaves.add(task);
    }
    return [...leaves];
  }

  #beforeTeardown(
    teardown: number,
    inside: ReadonlySet<number>,
    leaves: Set<number>,
    seen: Set<number>,
  ): void {
    seen.add(teardown);
    for (const above of this.#upstreamOf(teardown)) {
      if (!inside.has(above) || seen.has(above)) continue;
      if (this.#tasks[above]?.isTeardown) this.#beforeTeardown(above, inside, leaves, seen);
      else if (!this.#tasks[above]?.isSetup && !this.#hasWorkBelow(above, teardown, inside))
        leaves.add(above);
    }
  }

  #hasWorkBelow(task: number, except: number, inside: ReadonlySet<number>): boolean {
    return this.#downstreamOf(task).some(
      (below) => below !== except && inside.has(below) && !this.#tasks[below]?.isTeardown,
    );
  }
}

/** What the edges of a chain lead to, in the order in which they were made. */
function chain(latest = NO_EDGE, count = 0, next: Ints, ends: Ints): readonly number[] {
  const found = new Array<number>(count);
  let edge = latest;
  for (let at = count - 1; at >= 0; at -= 1) {
    found[at] = ends.get(edge);
    edge = next.get(edge);
  }
  return found;
}

/** By the other end: the tasks whose chains lead there, ascending, in arrays without room to spare. */
function turned(counts: Int32Array, latest: Int32Array, next: Ints, ends: Ints): (readonly number[])[] {
  const lists = Array.from(counts, (count) => (count === 0 ? NONE : new Array<number>(count)));
  const filled = new Int32Array(counts.length);
  latest.forEach((last, task) => {
    for (let edge = last; edge >= 0; edge = next.get(edge)) {
      const end = ends.get(edge);
      const at = filled[end] ?? 0;
      lists[end]![at] = task; // there is a list for every task
      filled[end] = at + 1;
    }
  });
  return lists;
}

/**
 * Edges between tasks, made one after the other as Airflow makes them: an edge to or from a group stands for edges to
 * its roots or from its leaves *at that moment*. Airflow: `airflow/sdk/definitions/taskgroup.py`, semantics §12.1.
 */

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

const NONE: readonly number[] = [];
const MANY = 16;

export class Graph {
  readonly #upstream: (number[] | undefined)[] = [];
  readonly #downstream: (number[] | undefined)[] = [];
  /** Downstream tasks of those with so many that looking through them would take long. */
  readonly #many = new Map<number, Set<number>>();
  readonly #tasks: readonly GraphTask[];

  constructor(tasks: readonly GraphTask[]) {
    this.#tasks = tasks;
  }

  /** Upstream and downstream tasks of all tasks, ascending. */
  neighbours(): { upstream: (readonly number[])[]; downstream: (readonly number[])[] } {
    // A copy takes no more room than it needs.
    const inOrder = (lists: readonly (number[] | undefined)[]) =>
      this.#tasks.map((_, task) => {
        const list = lists[task]?.slice();
        return list ? sorted(list) : NONE;
      });
    return { upstream: inOrder(this.#upstream), downstream: inOrder(this.#downstream) };
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
    return group.tasks.filter((task) => !this.#above(task).some((other) => inside.has(other)));
  }

  #connectTask(above: number, below: Node): void {
    if (typeof below === 'number') return this.#addEdge(above, below);
    below.upstream.add(above);
    for (const root of this.roots(below)) this.#addEdge(above, root);
  }

  #addEdge(above: number, below: number): void {
    const known = this.#downstream[above];
    if (known ? this.#isKnown(known, above, below) : false) return;
    if (known) known.push(below);
    else this.#downstream[above] = [below];
    const uppers = this.#upstream[below];
    if (uppers) uppers.push(above);
    else this.#upstream[below] = [above];
  }

  #isKnown(known: readonly number[], above: number, below: number): boolean {
    if (known.length < MANY) return known.includes(below);
    let all = this.#many.get(above);
    if (!all) this.#many.set(above, (all = new Set(known)));
    if (all.has(below)) return true;
    all.add(below);
    return false;
  }

  #above(task: number): readonly number[] {
    return this.#upstream[task] ?? NONE;
  }

  #below(task: number): readonly number[] {
    return this.#downstream[task] ?? NONE;
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
      if (this.#below(task).some((other) => inside.has(other))) continue;
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
    for (const above of this.#above(teardown)) {
      if (!inside.has(above) || seen.has(above)) continue;
      if (this.#tasks[above]?.isTeardown) this.#beforeTeardown(above, inside, leaves, seen);
      else if (!this.#tasks[above]?.isSetup && !this.#hasWorkBelow(above, teardown, inside))
        leaves.add(above);
    }
  }

  #hasWorkBelow(task: number, except: number, inside: ReadonlySet<number>): boolean {
    return this.#below(task).some(
      (below) => below !== except && inside.has(below) && !this.#tasks[below]?.isTeardown,
    );
  }
}

/** Puts a list in ascending order; it nearly always is. */
function sorted(list: number[]): number[] {
  for (let at = 1; at < list.length; at += 1)
    if ((list[at] ?? 0) < (list[at - 1] ?? 0)) return list.sort((a, b) => a - b);
  return list;
}

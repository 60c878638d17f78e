/** Scheduled instances in the order in which the scheduler takes them: priority, logical date, map index. Airflow: `_executable_task_instances_to_queued` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.7. */
import { SCHEDULED, type TaskCode } from '../codes';
import { Bytes } from '../columns';
import { Heap } from '../heap';
import type { LiveRun } from './live-run';
import type { World } from './world';

/** Which scheduled instances a selection leaves out. */
export interface Selection {
  /** At most so many. */
  readonly limit: number;
  /** Whether the run's instances can be queued at all. */
  takesRun(run: LiveRun): boolean;
  takesPool(pool: string): boolean;
  takes(instance: number): boolean;
}

/** The instances of one run in one pool. */
interface PoolQueue {
  readonly pool: string;
  readonly heap: Heap<number>;
}

export class ReadyQueue {
  readonly #world: World;
  /** By run, as long as something in it is not over. */
  readonly #queues = new Map<LiveRun, PoolQueue[]>();
  /** How many are in all queues. */
  #size = 0;
  /** By instance: 1 if it is in a queue, also where it is no longer scheduled. */
  readonly #queued = new Bytes();
  readonly #before: (a: number, b: number) => boolean;

  constructor(world: World) {
    this.#world = world;
    this.#before = (a, b) => this.#compareInRun(a, b) < 0;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Takes in a change of state. */
  follow(instance: number, to: TaskCode): void {
    if (to !== SCHEDULED) return;
    while (this.#queued.length <= instance) this.#queued.push(0);
    if (this.#queued.get(instance) === 0) this.#push(instance);
  }

  /** Takes the first instances out, best first. Those that are not queued after all have to be put back. */
  select(selection: Selection): number[] {
    const cursors = new Heap<Cursor>((a, b) => this.#compare(a.head, b.head) < 0);
    const passed: number[] = [];
    for (const [run, pools] of this.#queues) {
      if (run.unfinished === 0) this.#forget(run, pools);
      if (!selection.takesRun(run)) continue;
      const cursor = { run, pools, left: run.facts.dag.maxActiveTasks, head: -1 };
      if (this.#advance(cursor, selection, passed)) cursors.push(cursor);
    }
    const selected: number[] = [];
    while (selected.length < selection.limit) {
      const cursor = cursors.pop();
      if (!cursor) break;
      selected.push(cursor.head);
      if (this.#advance(cursor, selection, passed)) cursors.push(cursor);
    }
    for (const cursor of cursors.items()) passed.push(cursor.head);
    this.putBack(passed);
    return selected;
  }

  putBack(instances: readonly number[]): void {
    for (const instance of instances) this.#push(instance);
  }

  /** Moves to the run's next instance; false if there is none. */
  #advance(cursor: Cursor, selection: Selection, passed: number[]): boolean {
    while (cursor.left > 0) {
      let best: Heap<number> | null = null;
      let first = -1;
      for (const { pool, heap } of cursor.pools) {
        const head = this.#firstScheduled(heap);
        if (head < 0 || !selection.takesPool(pool)) continue;
        if (best !== null && !this.#before(head, first)) continue;
        best = heap;
        first = head;
      }
      if (best === null) return false;
      this.#pop(best);
      if (selection.takes(first)) {
        cursor.head = first;
        cursor.left -= 1;
        return true;
      }
      passed.push(first);
    }
    return false;
  }

  /** The first instance that is still scheduled, or −1. */
  #firstScheduled(heap: Heap<number>): number {
    for (let head = heap.peek(); head !== undefined; head = heap.peek()) {
      if (this.#world.state(head) === SCHEDULED) return head;
      this.#pop(heap);
    }
    return -1;
  }

  #pop(heap: Heap<number>): void {
    const instance = heap.pop();
    if (instance === undefined) return;
    this.#queued.set(instance, 0);
    this.#size -= 1;
  }

  #push(instance: number): void {
    const run = this.#world.runOf(instance);
    const { pool } = this.#world.rows.task(instance).options;
    let pools = this.#queues.get(run);
    if (!pools) this.#queues.set(run, (pools = []));
    let own = pools.find((other) => other.pool === pool);
    if (!own) pools.push((own = { pool, heap: new Heap(this.#before) }));
    own.heap.push(instance);
    this.#queued.set(instance, 1);
    this.#size += 1;
  }

  /** Nothing in the run is scheduled any more. */
  #forget(run: LiveRun, pools: readonly PoolQueue[]): void {
    for (const { heap } of pools) while (heap.size > 0) this.#pop(heap);
    this.#queues.delete(run);
  }

  #compareInRun(a: number, b: number): number {
    const { rows } = this.#world;
    return (
      rows.task(b).priorityWeight - rows.task(a).priorityWeight ||
      rows.mapIndex(a) - rows.mapIndex(b) ||
      this.#world.order(a) - this.#world.order(b)
    );
  }

  /** Runs without a logical date come first; what is still equal goes by DAG, run and row, as SQLite has it. */
  #compare(a: number, b: number): number {
    const { rows } = this.#world;
    const [runA, runB] = [rows.run(a), rows.run(b)];
    if (runA === runB) return this.#compareInRun(a, b);
    return (
      rows.task(b).priorityWeight - rows.task(a).priorityWeight ||
      compareDates(runA.logicalMs, runB.logicalMs) ||
      rows.mapIndex(a) - rows.mapIndex(b) ||
      compareText(runA.dag.dagId, runB.dag.dagId) ||
      compareText(runA.runId, runB.runId)
    );
  }
}

interface Cursor {
  readonly run: LiveRun;
  readonly pools: readonly PoolQueue[];
  /** How many more of the run count: only the first max_active_tasks do. */
  left: number;
  head: number;
}

function compareDates(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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

export class ReadyQueue {
  readonly #world: World;
  /** By run, then by pool. */
  readonly #queues = new Map<LiveRun, Map<string, Heap<number>>>();
  /** By instance: 1 if it is in a queue, also where it is no longer scheduled. */
  readonly #queued = new Bytes();
  readonly #before: (a: number, b: number) => boolean;

  constructor(world: World) {
    this.#world = world;
    this.#before = (a, b) => this.#compareInRun(a, b) < 0;
  }

  get isEmpty(): boolean {
    return this.#queues.size === 0;
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
      for (const [pool, heap] of cursor.pools) {
        this.#dropGone(heap);
        const head = heap.peek();
        if (head === undefined) {
          cursor.pools.delete(pool);
          if (cursor.pools.size === 0) this.#queues.delete(cursor.run);
          continue;
        }
        if (!selection.takesPool(pool)) continue;
        const rival = best?.peek();
        if (rival === undefined || this.#before(head, rival)) best = heap;
      }
      const instance = best?.pop();
      if (instance === undefined) return false;
      this.#queued.set(instance, 0);
      if (selection.takes(instance)) {
        cursor.head = instance;
        cursor.left -= 1;
        return true;
      }
      passed.push(instance);
    }
    return false;
  }

  #dropGone(heap: Heap<number>): void {
    for (
      let head = heap.peek();
      head !== undefined && this.#world.state(head) !== SCHEDULED;
      head = heap.peek()
    ) {
      heap.pop();
      this.#queued.set(head, 0);
    }
  }

  #push(instance: number): void {
    const run = this.#world.runOf(instance);
    const { pool } = this.#world.rows.task(instance).options;
    let pools = this.#queues.get(run);
    if (!pools) this.#queues.set(run, (pools = new Map()));
    let heap = pools.get(pool);
    if (!heap) pools.set(pool, (heap = new Heap(this.#before)));
    heap.push(instance);
    this.#queued.set(instance, 1);
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
  readonly pools: Map<string, Heap<number>>;
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

/** A DAG run as the scheduler works on it. */
import {
  ABSENT,
  FAILED,
  isFinishedCode,
  NONE,
  REMOVED,
  RUN_ABSENT,
  SKIPPED,
  SUCCESS,
  UPSTREAM_FAILED,
  type RunCode,
  type TaskCode,
} from '../codes';
import { Heap } from '../heap';
import { rowAt, type RunFacts } from '../history/rows';
import type { UpstreamCounts } from '../rules/upstream-counts';
import type { RunRow } from '../trace';

/** A backfill: it has a limit of its own for its runs. Airflow: `airflow/models/backfill.py`. */
export interface Backfill {
  readonly id: number;
  readonly dag: number;
  readonly maxActiveRuns: number;
  isComplete: boolean;
}

const STRIDE = 8;
const MOST_INDEXES = 2 ** 22;

export class LiveRun {
  readonly facts: RunFacts;
  state: RunCode = RUN_ABSENT;
  type: RunRow['type'];
  startMs: number | null = null;
  /** When the scheduler last looked at it (`last_scheduling_decision`). */
  decidedMs: number | null = null;
  backfill: Backfill | null = null;
  /** Its place in that backfill, from 1. */
  ordinal = 0;
  /** The smallest place it has had in any backfill, 0 if none: Airflow orders the runs that it examines by it. */
  firstOrdinal = 0;
  /** When one of its task instances last changed. */
  changedMs = -Infinity;

  unfinished = 0;
  /** Unfinished instances of tasks that may wait for something outside the run. */
  waitingOutside = 0;
  deferred = 0;
  /** Queued and running: what max_active_tasks counts. */
  active = 0;

  /** Instances up for retry or between pokes. */
  readonly waits = new Set<number>();

  /** Instances that have to be looked at anew, each once. */
  dirty: number[] = [];
  /** Whether anything has changed since the scheduler last looked. */
  needsLook = true;
  /** Instances that became finished while the scheduler examines the run; it does not see them yet. */
  readonly justFinished = new Set<number>();
  /** By task: the length of the list that it last returned to be mapped over. */
  readonly mapLengths = new Map<number, number>();
  /** Finished instances of the direct upstream tasks of every task, eight figures a task. */
  readonly #upstream: Int32Array;
  /** Instances that have been scheduled, in the scheduler's order (as rank and map index); also some that are over. */
  readonly #busy = new Heap<number>((a, b) => a < b);

  constructor(facts: RunFacts) {
    this.facts = facts;
    this.type = facts.type;
    this.#upstream = new Int32Array(facts.dag.tasks.length * STRIDE);
  }

  /** Takes note of an instance that is on its way. */
  addBusy(rank: number, mapIndex: number): void {
    this.#busy.push(rank * MOST_INDEXES + mapIndex + 1);
  }

  /** The first instance, in the scheduler's order, that has been scheduled and is not over; null if there is none. */
  firstBusy(states: { state(instance: number): TaskCode }): number | null {
    const { dag } = this.facts;
    for (let key = this.#busy.peek(); key !== undefined; key = this.#busy.peek()) {
      const task = dag.byRank[Math.floor(key / MOST_INDEXES)] ?? -1;
      const first = rowAt(this.facts, task, (key % MOST_INDEXES) - 1);
      const state = first < 0 ? ABSENT : states.state(first);
      if (state !== NONE && state !== ABSENT && !isFinishedCode(state)) return first;
      this.#busy.pop();
    }
    return null;
  }

  /** Counts an instance of a task into (1) or out of (−1) what the tasks below it see. */
  countFinished(task: number, state: TaskCode, by: 1 | -1): void {
    const column = COLUMN[state] ?? -1;
    const planned = this.facts.dag.tasks[task];
    if (column < 0 || !planned) return;
    const setupColumn = planned.isSetup ? (SETUP_COLUMN[state] ?? -1) : -1;
    const counts = this.#upstream;
    for (const below of planned.downstream) {
      counts[below * STRIDE + column] = (counts[below * STRIDE + column] ?? 0) + by;
      if (setupColumn >= 0)
        counts[below * STRIDE + setupColumn] = (counts[below * STRIDE + setupColumn] ?? 0) + by;
    }
  }

  finishedUpstream(task: number): UpstreamCounts {
    const counts = this.#upstream;
    const at = task * STRIDE;
    return {
      success: counts[at] ?? 0,
      skipped: counts[at + 1] ?? 0,
      failed: counts[at + 2] ?? 0,
      upstreamFailed: counts[at + 3] ?? 0,
      removed: counts[at + 4] ?? 0,
      successSetup: counts[at + 5] ?? 0,
      skippedSetup: counts[at + 6] ?? 0,
      total: 0,
      totalSetups: 0,
    };
  }
}

const COLUMN: Readonly<Partial<Record<TaskCode, number>>> = {
  [SUCCESS]: 0,
  [SKIPPED]: 1,
  [FAILED]: 2,
  [UPSTREAM_FAILED]: 3,
  [REMOVED]: 4,
};
const SETUP_COLUMN: Readonly<Partial<Record<TaskCode, number>>> = { [SUCCESS]: 5, [SKIPPED]: 6 };

/** A world that stands still, in given states: what the dependency checks can be asked about without a simulation. */
import type { Case, Json } from '../case';
import {
  ABSENT,
  DEFERRED,
  FAILED,
  NONE,
  QUEUED,
  REMOVED,
  RUN_RUNNING,
  RUNNING,
  SKIPPED,
  SUCCESS,
  taskCode,
  UPSTREAM_FAILED,
  type TaskCode,
} from '../codes';
import { rowAt, rowsOf, Rows, type RunFacts } from '../history/rows';
import { makePlan, type Plan } from '../plan';
import type { Finished, View } from '../rules/view';
import type { TaskState } from '../states';
import type { RunRow } from '../trace';

export class StillView implements View {
  readonly plan: Plan;
  readonly rows = new Rows();
  nowMs: number;
  readonly #states = new Map<number, TaskCode>();
  readonly #tries = new Map<number, number>();
  readonly #since = new Map<number, number>();
  readonly #xcoms = new Map<string, Json>();

  constructor(input: Case) {
    this.plan = makePlan(input);
    this.nowMs = this.plan.startMs;
  }

  /** Adds a running run of the first DAG, without task instances. */
  addRun(logicalMs: number | null, type: RunRow['type'] = 'manual'): RunFacts {
    const dag = this.plan.dags[0];
    if (!dag) throw new Error('There is no DAG.');
    const runId = `run ${this.rows.runs.length + 1}`;
    const runAfterMs = logicalMs ?? this.nowMs;
    return this.rows.addRun({ dag, runId, type, logicalMs, interval: null, runAfterMs, events: null });
  }

  /** Adds a task instance, or changes the state of the one that is there. */
  put(run: RunFacts, taskId: string, mapIndex: number, state: TaskState, sinceMs = this.nowMs): number {
    const task = run.dag.task(taskId).index;
    let row = rowAt(run, task, mapIndex);
    if (row < 0) row = this.rows.add(run, task, mapIndex);
    this.#states.set(row, taskCode(state));
    this.#since.set(row, sinceMs);
    return row;
  }

  putTry(instance: number, tryNumber: number): void {
    this.#tries.set(instance, tryNumber);
  }

  putXCom(run: RunFacts, taskId: string, mapIndex: number, key: string, value: Json): void {
    this.#xcoms.set(`${run.index} ${run.dag.task(taskId).index} ${mapIndex} ${key}`, value);
  }

  state(instance: number): TaskCode {
    return this.#states.get(instance) ?? ABSENT;
  }

  finishedState(instance: number): TaskCode {
    const state = this.state(instance);
    return state >= SUCCESS && state <= REMOVED ? state : NONE;
  }

  tryNumber(instance: number): number {
    return this.#tries.get(instance) ?? 0;
  }

  stateSinceMs(instance: number): number {
    return this.#since.get(instance) ?? this.nowMs;
  }

  rescheduleMs(): number {
    return this.nowMs;
  }

  runState(): number {
    return RUN_RUNNING;
  }

  runType(run: number): RunRow['type'] {
    return this.rows.runs[run]?.type ?? 'manual';
  }

  backfillOrdinal(): number {
    return 0;
  }

  isPaused(): boolean {
    return false;
  }

  runsOf(dag: number): readonly RunFacts[] {
    return this.rows.runs.filter((run) => run.dag.index === dag);
  }

  finishedUpstream(run: number, task: number): Finished {
    const facts = this.rows.runs[run];
    const counts: Finished = {
      success: 0,
      skipped: 0,
      failed: 0,
      upstreamFailed: 0,
      removed: 0,
      successSetup: 0,
      skippedSetup: 0,
    };
    if (!facts) return counts;
    for (const upstream of facts.dag.tasks[task]?.upstream ?? []) {
      const isSetup = facts.dag.tasks[upstream]?.isSetup === true;
      for (const row of rowsOf(facts, upstream)) count(counts, this.finishedState(row), isSetup);
    }
    return counts;
  }

  xcom(run: number, task: number, mapIndex: number, key: string): Json | undefined {
    return this.#xcoms.get(`${run} ${task} ${mapIndex} ${key}`);
  }

  mapLength(run: number, task: number): number | null {
    const value = this.xcom(run, task, -1, 'return_value');
    return Array.isArray(value) ? value.length : null;
  }

  returnedCount(run: number, task: number): number {
    const facts = this.rows.runs[run];
    const rows = facts ? rowsOf(facts, task) : [];
    return rows.filter((row) => this.xcom(run, task, this.rows.mapIndex(row), 'return_value') !== undefined)
      .length;
  }

  poolUse(pool: number): number {
    const { name, includesDeferred } = this.plan.pools[pool] ?? {};
    return this.#all()
      .filter((row) => this.rows.task(row).options.pool === name)
      .filter((row) => OCCUPIES.has(this.state(row)) || (includesDeferred && this.state(row) === DEFERRED))
      .reduce((sum, row) => sum + this.rows.task(row).options.pool_slots, 0);
  }

  runningOf(dag: number): number {
    return this.#all().filter((row) => this.rows.run(row).dag.index === dag && this.state(row) === RUNNING)
      .length;
  }

  activeOf(dag: number, task: number, run: number | null): number {
    return this.#all().filter(
      (row) =>
        this.rows.run(row).dag.index === dag &&
        this.rows.taskIndex(row) === task &&
        (run === null || this.rows.runIndex(row) === run) &&
        (this.state(row) === RUNNING || this.state(row) === DEFERRED),
    ).length;
  }

  #all(): number[] {
    return Array.from({ length: this.rows.length }, (_, row) => row);
  }
}

const OCCUPIES: ReadonlySet<TaskCode> = new Set([QUEUED, RUNNING]);

function count(counts: Finished, state: TaskCode, isSetup: boolean): void {
  if (state === SUCCESS) counts.success += 1;
  else if (state === SKIPPED) counts.skipped += 1;
  else if (state === FAILED) counts.failed += 1;
  else if (state === UPSTREAM_FAILED) counts.upstreamFailed += 1;
  else if (state === REMOVED) counts.removed += 1;
  if (isSetup && state === SUCCESS) counts.successSetup += 1;
  else if (isSetup && state === SKIPPED) counts.skippedSetup += 1;
}

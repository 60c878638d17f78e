/**
 * The world while it runs: every task instance and DAG run as it is now, and the log of how it came to be. All changes
 * go through here, so that counts, queues and the log agree.
 */
import type { Json } from '../case';
import { CAUSES, type CauseCode, type CauseValues } from '../causes';
import {
  ABSENT,
  DEFERRED,
  isFinishedCode,
  isRunFinished,
  isSchedulable,
  NONE,
  QUEUED,
  RUN_ABSENT,
  RUN_QUEUED,
  RUN_RUNNING,
  RUNNING,
  type RunCode,
  type TaskCode,
} from '../codes';
import { Bytes, Floats, Ints } from '../columns';
import { ChangeLog, PAUSE_CHANGE, RUN_CHANGE, TASK_CHANGE } from '../history/change-log';
import { Rows, rowsOf, type RunFacts } from '../history/rows';
import { Usage } from '../history/usage';
import type { Plan } from '../plan';
import type { View } from '../rules';
import type { RunRow } from '../trace';
import { LiveRun, type Backfill } from './live-run';
import { invalidateDependents, invalidateTask, invalidateOtherRuns } from './invalidate';
import { XComs } from './xcoms';

/** Where an instance goes on when it comes back from a deferral (`next_method`). */
export const FROM_START = 0;
export const RESUME = 1;
export const RESUME_TO_FAIL = 2;

export class World implements View {
  readonly plan: Plan;
  readonly rows = new Rows();
  readonly log = new ChangeLog(CAUSES);
  readonly xcoms = new XComs(this.log);
  readonly usage: Usage;
  readonly runs: LiveRun[] = [];
  /** Queued and running runs, in the order in which they were made. */
  active: LiveRun[] = [];
  nowMs: number;
  /** Told of every change of state: from, to. */
  onTaskChange: (instance: number, from: TaskCode, to: TaskCode) => void = () => undefined;

  readonly #states = new Bytes<TaskCode>();
  readonly #tries = new Ints();
  readonly #maxTries = new Ints();
  readonly #sinceMs = new Floats();
  /** The row's place in the database, by which it sorts otherwise equal ones. */
  readonly #order = new Ints();
  /** A new number for every attempt: what a worker reports for an old one is refused. */
  readonly #identity = new Ints();
  readonly #dirty = new Bytes();
  readonly #next = new Bytes();
  readonly #rescheduleMs = new Map<number, number>();
  readonly #firstReportMs = new Map<number, number>();
  readonly #paused: boolean[];
  readonly #runsOfDag: RunFacts[][];
  readonly #runIds = new Map<string, LiveRun>();
  /** The run that the scheduler examines, which it sees as it was when it began. */
  #examined: LiveRun | null = null;

  constructor(plan: Plan) {
    this.plan = plan;
    this.usage = new Usage(plan);
    this.nowMs = plan.startMs;
    this.#paused = plan.dags.map((dag) => dag.spec.paused === true);
    this.#runsOfDag = plan.dags.map(() => []);
  }

  // -- reading ------------------------------------------------------------

  state(instance: number): TaskCode {
    return this.#states.get(instance);
  }

  finishedState(instance: number): TaskCode {
    const state = this.#states.get(instance);
    if (!isFinishedCode(state)) return NONE;
    return this.#examined?.justFinished.has(instance) ? NONE : state;
  }

  tryNumber(instance: number): number {
    return this.#tries.get(instance);
  }

  maxTries(instance: number): number {
    return this.#maxTries.get(instance);
  }

  order(instance: number): number {
    return this.#order.get(instance);
  }

  identity(instance: number): number {
    return this.#identity.get(instance);
  }

  /** FROM_START, RESUME or RESUME_TO_FAIL. */
  next(instance: number): number {
    return this.#next.get(instance);
  }

  stateSinceMs(instance: number): number {
    return this.#sinceMs.get(instance);
  }

  rescheduleMs(instance: number): number {
    return this.#rescheduleMs.get(instance) ?? -Infinity;
  }

  /** When the first poke of a sensor's attempt reported back; undefined before. */
  firstReportMs(instance: number): number | undefined {
    return this.#firstReportMs.get(instance);
  }

  run(index: number): LiveRun {
    return this.runs[index]!; // indexes of runs come from `rows`
  }

  runOf(instance: number): LiveRun {
    return this.run(this.rows.runIndex(instance));
  }

  /** The run of this id that exists. */
  findRun(dag: number, runId: string): LiveRun | undefined {
    return this.#runIds.get(`${dag}/${runId}`);
  }

  runState(run: number): RunCode {
    return this.run(run).state;
  }

  runType(run: number): RunRow['type'] {
    return this.run(run).type;
  }

  backfillOrdinal(run: number): number {
    return this.run(run).ordinal;
  }

  isPaused(dag: number): boolean {
    return this.#paused[dag] === true;
  }

  runsOf(dag: number): readonly RunFacts[] {
    return this.#runsOfDag[dag] ?? [];
  }

  /** The existing instances of a task in a run. */
  existing(run: LiveRun, task: number): readonly number[] {
    const rows = rowsOf(run.facts, task);
    return rows.every((row) => this.state(row) !== ABSENT)
      ? rows
      : rows.filter((row) => this.state(row) !== ABSENT);
  }

  finishedUpstream(run: number, task: number) {
    return this.run(run).finishedUpstream(task);
  }

  xcom(run: number, task: number, mapIndex: number, key: string): Json | undefined {
    const { facts } = this.run(run);
    const row = (mapIndex < 0 ? facts.unmapped[task] : facts.mapped.get(task)?.[mapIndex]) ?? -1;
    return this.xcoms.of(row)?.get(key);
  }

  mapLength(run: number, task: number): number | null {
    return this.run(run).mapLengths.get(task) ?? null;
  }

  returnedCount(run: number, task: number): number {
    const rows = this.run(run).facts.mapped.get(task) ?? [];
    return rows.filter((row) => this.xcoms.of(row)?.has('return_value')).length;
  }

  poolUse(pool: number): number {
    return this.usage.pools[pool]?.now ?? 0;
  }

  runningOf(dag: number): number {
    return this.usage.running[dag]?.now ?? 0;
  }

  activeOf(dag: number, task: number, run: number | null): number {
    return this.usage.active(dag, task, run);
  }

  // -- runs ---------------------------------------------------------------

  addRun<C extends CauseCode>(
    facts: Omit<RunFacts, 'index' | 'unmapped' | 'mapped'>,
    code: C,
    values: CauseValues<C>,
  ): LiveRun {
    const run = new LiveRun(this.rows.addRun(facts));
    this.runs.push(run);
    this.#runsOfDag[facts.dag.index]?.push(run.facts);
    this.#runIds.set(`${facts.dag.index}/${facts.runId}`, run);
    this.log.add(RUN_CHANGE, run.facts.index, RUN_ABSENT, RUN_QUEUED, 0, 0, code, values);
    run.state = RUN_QUEUED;
    this.active.push(run);
    invalidateOtherRuns(this, run);
    return run;
  }

  /** Changes the state of a run, with the dates that go with it (semantics §1.3). Nothing happens if it is in that state. */
  setRunState<C extends CauseCode>(run: LiveRun, to: RunCode, code: C, values: CauseValues<C>): void {
    const from = run.state;
    if (from === to) return;
    if (to === RUN_QUEUED) run.startMs = null;
    if (to === RUN_RUNNING && (isRunFinished(from) || run.startMs === null)) run.startMs = this.nowMs;
    this.log.add(RUN_CHANGE, run.facts.index, from, to, 0, 0, code, values);
    run.state = to;
    run.needsLook = true;
    const isActive = to === RUN_QUEUED || to === RUN_RUNNING;
    if (!isActive) this.active = this.active.filter((other) => other !== run);
    else if (isRunFinished(from))
      this.active = [...this.active, run].sort((a, b) => a.facts.index - b.facts.index);
    if (to === RUN_ABSENT) {
      const { dag, runId } = run.facts;
      this.#runIds.delete(`${dag.index}/${runId}`);
      const runs = this.#runsOfDag[dag.index];
      runs?.splice(runs.indexOf(run.facts), 1);
      invalidateOtherRuns(this, run);
    }
  }

  /** Makes a run part of a backfill. */
  joinBackfill(run: LiveRun, backfill: Backfill, ordinal: number): void {
    run.backfill = backfill;
    run.ordinal = ordinal;
    run.firstOrdinal = run.firstOrdinal === 0 ? ordinal : Math.min(run.firstOrdinal, ordinal);
    run.type = 'backfill';
    this.log.joinBackfill(run.facts.index, ordinal);
    invalidateOtherRuns(this, run);
    for (const task of run.facts.dag.dependsOnPast) invalidateTask(this, run, task, -1);
  }

  // -- task instances -----------------------------------------------------

  addInstance<C extends CauseCode>(
    run: LiveRun,
    task: number,
    mapIndex: number,
    code: C,
    values: CauseValues<C>,
    more: { tries?: number; maxTries?: number; order?: number } = {},
  ): number {
    const instance = this.rows.add(run.facts, task, mapIndex);
    const planned = this.rows.task(instance);
    this.#states.push(ABSENT);
    this.#tries.push(0);
    this.#maxTries.push(0);
    this.#sinceMs.push(this.nowMs);
    this.#order.push(more.order ?? instance);
    this.#identity.push(0);
    this.#dirty.push(0);
    this.#next.push(FROM_START);
    this.setState(instance, NONE, code, values, {
      tries: more.tries ?? 0,
      maxTries: more.maxTries ?? planned.options.retries,
    });
    return instance;
  }

  /** Changes state, try_number or max_tries of an instance; nothing happens if all are as they were. */
  setState<C extends CauseCode>(
    instance: number,
    to: TaskCode,
    code: C,
    values: CauseValues<C>,
    more: { tries?: number; maxTries?: number } = {},
  ): boolean {
    const from = this.#states.get(instance);
    const tries = more.tries ?? this.#tries.get(instance);
    const maxTries = more.maxTries ?? this.#maxTries.get(instance);
    const isSame = from === to;
    if (isSame && tries === this.#tries.get(instance) && maxTries === this.#maxTries.get(instance))
      return false;
    const position = this.log.length;
    this.log.add(TASK_CHANGE, instance, from, to, tries, maxTries, code, values);
    this.#tries.set(instance, tries);
    this.#maxTries.set(instance, maxTries);
    const run = this.runOf(instance);
    run.changedMs = this.nowMs;
    run.needsLook = true;
    if (isSame) return true;
    this.#states.set(instance, to);
    this.#sinceMs.set(instance, this.nowMs);
    this.usage.change(position, run.facts, this.rows.task(instance), from, to);
    this.#count(run, instance, from, to);
    if (isSchedulable(to)) this.markDirty(instance);
    if (!isBusyOrWaiting(from) && isBusyOrWaiting(to))
      run.addBusy(this.rows.task(instance).rank, this.rows.mapIndex(instance));
    if (isFinishedCode(from) || isFinishedCode(to) || from === ABSENT || to === ABSENT)
      invalidateDependents(this, run, instance);
    this.onTaskChange(instance, from, to);
    return true;
  }

  /** A new attempt: reports of the old one are refused from now on. */
  renew(instance: number): void {
    this.#identity.set(instance, this.#identity.get(instance) + 1);
    this.#rescheduleMs.delete(instance);
    this.#firstReportMs.delete(instance);
  }

  setNext(instance: number, next: number): void {
    this.#next.set(instance, next);
  }

  /** A sensor's poke has reported back; it may poke again at this time. */
  setRescheduleMs(instance: number, atMs: number): void {
    this.#rescheduleMs.set(instance, atMs);
    if (!this.#firstReportMs.has(instance)) this.#firstReportMs.set(instance, this.nowMs);
  }

  // -- DAGs ---------------------------------------------------------------

  setPaused<C extends CauseCode>(dag: number, paused: boolean, code: C, values: CauseValues<C>): void {
    if (this.isPaused(dag) === paused) return;
    this.#paused[dag] = paused;
    this.log.add(PAUSE_CHANGE, dag, paused ? 0 : 1, paused ? 1 : 0, 0, 0, code, values);
  }

  // -- what the scheduler sees ----------------------------------------------

  /** From here on the scheduler examines a run: what it finishes itself it sees only next time. */
  beginExamining(run: LiveRun): void {
    this.#examined = run;
  }

  endExamining(run: LiveRun): void {
    this.#examined = null;
    // Clearing a set makes a new table, even of an empty one.
    if (run.justFinished.size === 0) return;
    for (const instance of run.justFinished)
      run.countFinished(this.rows.taskIndex(instance), this.state(instance), 1);
    run.justFinished.clear();
  }

  markDirty(instance: number): void {
    if (this.#dirty.get(instance) === 1) return;
    this.#dirty.set(instance, 1);
    const run = this.runOf(instance);
    run.dirty.push(instance);
    run.needsLook = true;
  }

  clearDirty(instance: number): void {
    this.#dirty.set(instance, 0);
  }

  #count(run: LiveRun, instance: number, from: TaskCode, to: TaskCode): void {
    const task = this.rows.taskIndex(instance);
    const wasFinished = isFinishedCode(from);
    const isFinished = isFinishedCode(to);
    const unfinished = Number(!isFinished && to !== ABSENT) - Number(!wasFinished && from !== ABSENT);
    run.unfinished += unfinished;
    if (unfinished !== 0 && this.rows.task(instance).mayWaitOutside) run.waitingOutside += unfinished;
    run.deferred += Number(to === DEFERRED) - Number(from === DEFERRED);
    run.active += Number(isBusy(to)) - Number(isBusy(from));
    const isUnseen = run.justFinished.delete(instance);
    if (wasFinished && !isUnseen) run.countFinished(task, from, -1);
    if (!isFinished) return;
    if (run === this.#examined && (isUnseen || !wasFinished)) run.justFinished.add(instance);
    else run.countFinished(task, to, 1);
  }
}

/** Scheduled at least once and not over. */
function isBusyOrWaiting(state: TaskCode): boolean {
  return state !== NONE && state !== ABSENT && !isFinishedCode(state);
}

function isBusy(state: TaskCode): boolean {
  return state === QUEUED || state === RUNNING;
}

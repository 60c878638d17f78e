/** The world at one position of a finished simulation, as dependency checks ask for it. Everything is looked up in the log. */
import type { Json } from '../case';
import { ABSENT, isFinishedCode, NONE, RUN_ABSENT, type RunCode, type TaskCode } from '../codes';
import { addFinished, noCounts, type UpstreamCounts } from '../rules/upstream-counts';
import type { View } from '../rules/view';
import type { RunRow } from '../trace';
import type { XComEntry } from './change-log';
import type { History } from './history';
import { rowAt, rowsOf, type RunFacts } from './rows';

export class PastView implements View {
  readonly position: number;
  readonly nowMs: number;
  protected readonly history: History;

  /** `tick`: the one in which it looks, where that is not the one of the last change before the position. */
  constructor(history: History, position: number, tick = history.ticks.of(position - 1)) {
    this.history = history;
    this.position = position;
    this.nowMs = tick < 0 ? history.plan.startMs : history.msOfTick(tick);
  }

  get plan() {
    return this.history.plan;
  }

  get rows() {
    return this.history.rows;
  }

  state(instance: number): TaskCode {
    const last = this.#lastOfTask(instance);
    return last < 0 ? ABSENT : this.history.log.tos.get(last);
  }

  finishedState(instance: number): TaskCode {
    const state = this.state(instance);
    return isFinishedCode(state) ? state : NONE;
  }

  tryNumber(instance: number): number {
    const last = this.#lastOfTask(instance);
    return last < 0 ? 0 : this.history.log.tries.get(last);
  }

  maxTries(instance: number): number {
    const last = this.#lastOfTask(instance);
    return last < 0 ? 0 : this.history.log.maxTries.get(last);
  }

  stateSinceMs(instance: number): number {
    const at = this.#cameIntoState(instance);
    return at < 0 ? this.plan.startMs : this.history.msOf(at);
  }

  rescheduleMs(instance: number): number {
    const at = this.#cameIntoState(instance);
    if (at < 0) return -Infinity;
    const delay = this.history.log.cause(at).values['delay'];
    return this.history.msOf(at) + Number(delay ?? 0) * 1000;
  }

  runState(run: number): RunCode {
    const last = this.history.ofRun.lastBefore(run, this.position);
    return last < 0 ? RUN_ABSENT : (this.history.log.tos.get(last) as RunCode);
  }

  runType(run: number): RunRow['type'] {
    return this.backfillOrdinal(run) > 0 ? 'backfill' : (this.rows.runs[run]?.type ?? 'manual');
  }

  backfillOrdinal(run: number): number {
    const joined = this.history.log.backfilled.findLast(
      (entry) => entry.run === run && entry.position <= this.position,
    );
    return joined?.ordinal ?? 0;
  }

  isPaused(dag: number): boolean {
    const last = this.history.ofPause.lastBefore(dag, this.position);
    if (last >= 0) return this.history.log.tos.get(last) === 1;
    return this.plan.dags[dag]?.spec.paused === true;
  }

  runsOf(dag: number): readonly RunFacts[] {
    const runs = this.history.runsOfDag[dag] ?? [];
    return runs.filter((run) => this.runState(run.index) !== RUN_ABSENT);
  }

  finishedUpstream(run: number, task: number): UpstreamCounts {
    const counts = noCounts();
    const facts = this.rows.runs[run];
    for (const upstream of facts?.dag.tasks[task]?.upstream ?? []) {
      const isSetup = facts?.dag.tasks[upstream]?.isSetup === true;
      for (const row of facts ? rowsOf(facts, upstream) : [])
        addFinished(counts, this.finishedState(row), isSetup);
    }
    return counts;
  }

  xcom(run: number, task: number, mapIndex: number, key: string): Json | undefined {
    const facts = this.rows.runs[run];
    return facts && this.#xcomOf(rowAt(facts, task, mapIndex), key)?.value;
  }

  mapLength(run: number, task: number): number | null {
    const row = this.rows.runs[run]?.unmapped[task] ?? -1;
    const value = this.#xcomOf(row, 'return_value', true)?.value;
    if (typeof value !== 'object' || value === null) return null;
    return Array.isArray(value) ? value.length : Object.keys(value).length;
  }

  returnedCount(run: number, task: number): number {
    const rows = this.rows.runs[run]?.mapped.get(task) ?? [];
    return rows.filter((row) => this.#xcomOf(row, 'return_value')?.value !== undefined).length;
  }

  poolUse(pool: number): number {
    return this.history.usage.pools[pool]?.before(this.position) ?? 0;
  }

  runningOf(dag: number): number {
    return this.history.usage.running[dag]?.before(this.position) ?? 0;
  }

  activeOf(dag: number, task: number, run: number | null): number {
    return this.history.usage.active(dag, task, run, this.position);
  }

  #lastOfTask(instance: number): number {
    return this.history.ofTask.lastBefore(instance, this.position);
  }

  /** The position at which it came into the state in which it is, or −1. */
  #cameIntoState(instance: number): number {
    const { log, ofTask } = this.history;
    let at = this.#lastOfTask(instance);
    while (at >= 0 && log.froms.get(at) === log.tos.get(at)) at = ofTask.lastBefore(instance, at);
    return at;
  }

  /** The last entry under a key; with `stored` the last one that stored something. */
  #xcomOf(instance: number, key: string, stored = false): XComEntry | undefined {
    const { log, ofXCom } = this.history;
    if (instance < 0) return undefined;
    let at = ofXCom.lastBefore(instance, this.position);
    for (; at >= 0; at = ofXCom.lastBefore(instance, at)) {
      const entry = log.xcoms[log.subjects.get(at)];
      if (entry?.key === key && !(stored && entry.value === undefined)) return entry;
    }
    return undefined;
  }
}

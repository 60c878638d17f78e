/** The world at one position of a trace, as it is read from outside. */
import type { Json } from '../case';
import type { CauseCode, FailureReason } from '../causes';
import { ABSENT, RUNNING, runStateName, taskStateName } from '../codes';
import type { Answer } from '../reason';
import type { Moment, SlotUse } from '../trace';
import { scriptOf } from '../worker/attempt';
import { explainer } from './explainer';
import type { History } from './history';
import { PastView } from './past-view';
import { rowsOf } from './rows';
import { isWaiting } from './waiting';

export class PastMoment implements Moment {
  readonly position: number;
  readonly tick: number;
  readonly at: number;
  readonly #history: History;
  readonly #view: PastView;

  constructor(history: History, position: number) {
    this.#history = history;
    this.position = position;
    this.tick = history.ticks.of(position - 1);
    this.at = this.tick < 0 ? 0 : history.ticks.at(this.tick);
    this.#view = new PastView(history, position);
  }

  runState(run: number) {
    return runStateName(this.#view.runState(run));
  }

  taskState(instance: number) {
    return taskStateName(this.#view.state(instance));
  }

  tryNumber(instance: number): number {
    return this.#view.tryNumber(instance);
  }

  maxTries(instance: number): number {
    return this.#view.maxTries(instance);
  }

  instances(run: number, taskId: string): readonly number[] {
    const facts = this.#history.rows.runs[run];
    const task = facts?.dag.indexOf(taskId);
    if (!facts || task === undefined) return [];
    return rowsOf(facts, task).filter((row) => this.#view.state(row) !== ABSENT);
  }

  upstream(instance: number): readonly number[] {
    return explainer().upstream(this.#view, instance);
  }

  xcom(run: number, taskId: string, mapIndex: number, key: string): Json | undefined {
    const task = this.#history.rows.runs[run]?.dag.indexOf(taskId);
    return task === undefined ? undefined : this.#view.xcom(run, task, mapIndex, key);
  }

  output(instance: number): string | undefined {
    const { log, ofTask, rows } = this.#history;
    let at = ofTask.lastBefore(instance, this.position);
    while (at >= 0 && (log.tos.get(at) !== RUNNING || log.froms.get(at) === RUNNING))
      at = ofTask.lastBefore(instance, at);
    if (at < 0) return undefined;
    if (isCutShort(this.#history, instance, at)) return undefined;
    const { taskId } = rows.task(instance);
    return scriptOf(rows.run(instance).dag, taskId, rows.mapIndex(instance), log.tries.get(at)).prints;
  }

  isPaused(dagId: string): boolean {
    return this.#view.isPaused(this.#history.plan.dagIndex.get(dagId) ?? -1);
  }

  pool(name: string): SlotUse {
    const { plan } = this.#history;
    const index = plan.poolIndex.get(name) ?? -1;
    return { used: this.#view.poolUse(index), total: plan.pools[index]?.slots ?? 0 };
  }

  executor(): SlotUse {
    const { usage, plan } = this.#history;
    return { used: usage.workers(this.position), total: plan.settings.parallelism };
  }

  checks(instance: number): readonly Answer[] {
    return explainer().checks(this.#view, instance);
  }

  blocked(instance: number): readonly Answer[] {
    // Of what does not wait nothing has to be worked out, and where nothing has happened nothing waits.
    return isWaiting(this.#view, instance) ? explainer().blocked(this.#history, this.#view, instance) : [];
  }
}

/** Causes by which an attempt ends before its code has. */
const CUTS: ReadonlySet<string> = new Set<CauseCode>([
  'marked',
  'run_marked',
  'run_timed_out',
  'fail_fast',
  'cleared',
  'cleared_while_running',
  'cleared_by_mark',
  'cleared_by_operator',
  'cleared_by_backfill',
  'deleted',
  'unreported_with_retry',
  'unreported_finally',
]);
/** Reasons of a failure for which its code was stopped, or never began. */
const STOPS: ReadonlySet<unknown> = new Set<FailureReason>([
  'bad_argument',
  'execution_timeout',
  'deferral_timeout',
  'sensor_timeout',
]);

/** Whether the attempt that began with a change was ended from outside: what it would have printed, it did not. */
function isCutShort({ log, ofTask }: History, instance: number, began: number): boolean {
  let end = ofTask.firstAfter(instance, began);
  while (end >= 0 && log.tos.get(end) === RUNNING) end = ofTask.firstAfter(instance, end);
  if (end < 0) return false;
  const { code, values } = log.cause(end);
  return CUTS.has(code) || STOPS.has(values['why']);
}

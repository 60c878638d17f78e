/** A finished simulation as a trace: a view of its columns, row by row on demand. */
import { runStateName, taskStateName, type RunCode } from '../codes';
import type { Answer, Cause } from '../reason';
import type { Change, ChangeBase, Moment, RunRow, TaskInstanceRow, Tick, Trace } from '../trace';
import { PAUSE_CHANGE, RUN_CHANGE, TASK_CHANGE } from './change-log';
import { explainer } from './explainer';
import type { History } from './history';
import { PastMoment } from './moment';
import { runRow } from './rows';

/** The history behind a trace: what the engine's own look-ups work on. */
export function historyOf(trace: Trace): History {
  if (trace instanceof PastTrace) return trace.history;
  throw new TypeError('not a trace that the engine made');
}

/** A change without where it stands in the log, and why it came. */
type WhatChanged = Change extends infer C ? (C extends Change ? Omit<C, keyof ChangeBase> : never) : never;

/** What happened, and everything that can be asked of it. */
export class PastTrace implements Trace {
  readonly end: Trace['end'];
  readonly history: History;
  #runs: readonly RunRow[] | null = null;
  #tasks: readonly TaskInstanceRow[] | null = null;
  #ticks: readonly Tick[] | null = null;

  constructor(history: History, end: Trace['end']) {
    this.history = history;
    this.end = end;
  }

  get input() {
    return this.history.plan.input;
  }

  get dags() {
    return this.history.plan.dags;
  }

  get runs(): readonly RunRow[] {
    return (this.#runs ??= this.history.rows.runs.map((run) => runRow(run)));
  }

  get tasks(): readonly TaskInstanceRow[] {
    const { rows } = this.history;
    return (this.#tasks ??= Array.from({ length: rows.length }, (_, index) => {
      const run = rows.run(index);
      return {
        index,
        run: run.index,
        dagId: run.dag.dagId,
        runId: run.runId,
        taskId: rows.task(index).taskId,
        mapIndex: rows.mapIndex(index),
      };
    }));
  }

  get ticks(): readonly Tick[] {
    const { ticks } = this.history;
    return (this.#ticks ??= Array.from({ length: ticks.length }, (_, index) => ticks.tick(index)));
  }

  get length(): number {
    return this.history.log.length;
  }

  change(position: number): Change {
    const { history } = this;
    const { log, ticks } = history;
    if (!(position >= 0 && position < log.length)) throw new RangeError(`no change at position ${position}`);
    const tick = ticks.of(position);
    let cause: Cause | undefined;
    return {
      position,
      tick,
      at: ticks.at(tick),
      phase: log.phase(position),
      // Whoever only looks for certain changes reads thousands of them, and no cause.
      get cause() {
        return (cause ??= new PastCause(history, position, tick));
      },
      ...this.#whatChanged(position),
    } as Change;
  }

  #whatChanged(position: number): WhatChanged {
    const { log, plan } = this.history;
    const subject = log.subjects.get(position);
    const from = log.froms.get(position);
    const to = log.tos.get(position);
    switch (log.kinds.get(position)) {
      case TASK_CHANGE:
        return {
          kind: 'task',
          instance: subject,
          from: taskStateName(from),
          to: taskStateName(to),
          try: log.tries.get(position),
          maxTries: log.maxTries.get(position),
        };
      case RUN_CHANGE:
        return {
          kind: 'run',
          run: subject,
          from: runStateName(from as RunCode),
          to: runStateName(to as RunCode),
        };
      case PAUSE_CHANGE:
        return { kind: 'pause', dagId: plan.dags[subject]?.dagId ?? '', paused: to === 1 };
      default: {
        const entry = log.xcoms[subject] ?? { instance: -1, key: '', value: undefined };
        return { kind: 'xcom', ...entry };
      }
    }
  }

  at(position: number): Moment {
    return new PastMoment(this.history, Math.max(0, Math.min(position, this.length)));
  }

  changesOfTask(instance: number): readonly number[] {
    return Array.from(this.history.ofTask.of(instance));
  }

  changesOfRun(run: number): readonly number[] {
    return Array.from(this.history.ofRun.of(run));
  }
}

/** A cause whose checks are worked out when they are first read. */
class PastCause implements Cause {
  readonly code: Cause['code'];
  readonly values: Cause['values'];
  readonly #ask: () => readonly Answer[] | undefined;
  #checks: readonly Answer[] | undefined | null = null;

  constructor(history: History, position: number, tick: number) {
    const cause = history.log.cause(position);
    this.code = cause.code;
    this.values = cause.values;
    this.#ask = () => explainer().checksBehind(history, position, tick, cause);
  }

  get checks(): readonly Answer[] | undefined {
    if (this.#checks === null) this.#checks = this.#ask();
    return this.#checks;
  }
}

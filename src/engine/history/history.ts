/** A finished simulation, as it is kept: columns and their indexes. Traces and moments are views of it. */
import type { Plan } from '../plan';
import { PAUSE_CHANGE, RUN_CHANGE, TASK_CHANGE, XCOM_CHANGE, type ChangeLog } from './change-log';
import { Positions } from './positions';
import type { RunFacts, Rows } from './rows';
import type { TickLog } from './tick-log';
import type { Usage } from './usage';

export class History {
  readonly plan: Plan;
  readonly rows: Rows;
  readonly log: ChangeLog;
  readonly ticks: TickLog;
  readonly usage: Usage;
  readonly runsOfDag: readonly (readonly RunFacts[])[];
  // Made when they are first asked for: who simulates a hundred what-ifs looks into few of them.
  #ofTask: Positions | null = null;
  #ofRun: Positions | null = null;
  #ofXCom: Positions | null = null;
  #ofPause: Positions | null = null;

  constructor(plan: Plan, parts: { rows: Rows; log: ChangeLog; ticks: TickLog; usage: Usage }) {
    this.plan = plan;
    const { rows, log } = parts;
    this.rows = rows;
    this.log = log;
    this.ticks = parts.ticks;
    this.usage = parts.usage;
    for (const part of [rows, log, this.ticks, this.usage]) part.trim();
    this.runsOfDag = plan.dags.map((dag) => rows.runs.filter((run) => run.dag === dag));
  }

  /** Changes by task instance. */
  get ofTask(): Positions {
    return (this.#ofTask ??= this.#indexOf(this.rows.length, TASK_CHANGE));
  }

  /** Changes by DAG run. */
  get ofRun(): Positions {
    return (this.#ofRun ??= this.#indexOf(this.rows.runs.length, RUN_CHANGE));
  }

  /** Changes of whether a DAG is paused, by DAG. */
  get ofPause(): Positions {
    return (this.#ofPause ??= this.#indexOf(this.plan.dags.length, PAUSE_CHANGE));
  }

  /** Changes of XComs, by the instance that they are of. */
  get ofXCom(): Positions {
    const { log, rows } = this;
    return (this.#ofXCom ??= new Positions(rows.length, log.length, (position) =>
      log.kinds.get(position) === XCOM_CHANGE ? (log.xcoms[log.subjects.get(position)]?.instance ?? -1) : -1,
    ));
  }

  #indexOf(subjects: number, kind: number): Positions {
    const { log } = this;
    return new Positions(subjects, log.length, (position) =>
      log.kinds.get(position) === kind ? log.subjects.get(position) : -1,
    );
  }

  /** When a tick was, milliseconds since 1970. */
  msOfTick(tick: number): number {
    return this.plan.startMs + Math.round(this.ticks.at(tick) * 1_000_000) / 1000;
  }

  /** When the change at a position happened. */
  msOf(position: number): number {
    return this.msOfTick(this.ticks.of(position));
  }
}

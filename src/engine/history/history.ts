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
  readonly ofTask: Positions;
  readonly ofRun: Positions;
  readonly ofXCom: Positions;
  readonly ofPause: Positions;
  readonly runsOfDag: readonly (readonly RunFacts[])[];

  constructor(plan: Plan, parts: { rows: Rows; log: ChangeLog; ticks: TickLog; usage: Usage }) {
    this.plan = plan;
    const { rows, log } = parts;
    this.rows = rows;
    this.log = log;
    this.ticks = parts.ticks;
    this.usage = parts.usage;
    for (const part of [rows, log, this.ticks, this.usage]) part.trim();
    const index = (subjects: number, kind: number) =>
      new Positions(subjects, log.length, (position) =>
        log.kinds.get(position) === kind ? log.subjects.get(position) : -1,
      );
    this.ofTask = index(rows.length, TASK_CHANGE);
    this.ofRun = index(rows.runs.length, RUN_CHANGE);
    this.ofPause = index(plan.dags.length, PAUSE_CHANGE);
    this.ofXCom = new Positions(rows.length, log.length, (position) =>
      log.kinds.get(position) === XCOM_CHANGE ? (log.xcoms[log.subjects.get(position)]?.instance ?? -1) : -1,
    );
    this.runsOfDag = plan.dags.map((dag) => rows.runs.filter((run) => run.dag === dag));
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

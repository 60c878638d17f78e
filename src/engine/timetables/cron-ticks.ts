/** The ticks of a cron expression in a time zone, clock changes and all. Airflow: `airflow/timetables/_cron.py`. */
import { expandPreset, parseCron, type Cron } from './cron';
import { nextWall, NoTick, previousWall } from './cron-search';
import { fromWall, offsetAt } from './time-zone';

export class CronTicks {
  readonly expression: string;
  readonly #cron: Cron | null;

  constructor(
    expression: string,
    readonly zone: string,
  ) {
    const cron = parseCron(expression);
    this.expression = expandPreset(expression);
    this.#cron = 'code' in cron ? null : cron;
  }

  /** The fields, or null where the expression is wrong (`checkSchedule` says how). */
  get fields(): Cron | null {
    return this.#cron;
  }

  /** The first tick after a moment. */
  next(ms: number): number {
    return this.#move(ms, nextWall);
  }

  /** The last tick before a moment. */
  previous(ms: number): number {
    return this.#move(ms, previousWall);
  }

  /** The first tick that is not before a moment. */
  alignToNext(ms: number): number {
    const next = this.next(ms);
    return this.previous(next) === ms ? ms : next;
  }

  /** The last tick that is not after a moment. */
  alignToPrevious(ms: number): number {
    const previous = this.previous(ms);
    return this.next(previous) === ms ? ms : previous;
  }

  /**
   * A cron that runs every hour keeps its distance in real time, so it fires in both hours when clocks go back;
   * any other goes by what the clock on the wall shows.
   */
  #move(ms: number, step: (cron: Cron, wallMs: number) => number): number {
    if (this.#cron === null) throw new NoTick();
    const offset = offsetAt(this.zone, ms);
    const tick = step(this.#cron, ms + offset);
    return this.#cron.hours === null ? tick - offset : fromWall(this.zone, tick);
  }
}

/** The ticks in which something changed, in columns. */
import { Floats, Ints, countUpTo, type PackedColumn } from '../columns';
import type { Tick } from '../trace';
import { RUN_CHANGE, TASK_CHANGE, XCOM_CHANGE, type ChangeLog } from './change-log';

export interface PackedTicks {
  readonly ats: PackedColumn;
  readonly froms: PackedColumn;
  readonly refused: readonly (readonly [tick: number, refused: Tick['refused']])[];
}

export class TickLog {
  /** How many of them a recording would show: pausing a DAG, say, is no change of a task or run. */
  recorded = 0;
  readonly #ats = new Floats();
  readonly #froms = new Ints();
  readonly #refused = new Map<number, Tick['refused']>();
  #end = 0;

  get length(): number {
    return this.#ats.length;
  }

  /** Takes in the tick whose changes begin at a position; answers whether a recording would show it. */
  add(log: ChangeLog, at: number, from: number, refused: Tick['refused']): boolean {
    if (log.length === from && refused.length === 0) return false;
    const index = this.#ats.push(at);
    this.#froms.push(from);
    this.#end = log.length;
    if (refused.length > 0) this.#refused.set(index, refused);
    const shows = refused.length > 0 || showsChange(log, from);
    if (shows) this.recorded += 1;
    return shows;
  }

  /** Seconds after the case's clock. */
  at(index: number): number {
    return this.#ats.get(index);
  }

  /** The tick in which a change is. */
  of(position: number): number {
    return countUpTo(this.#froms, position) - 1;
  }

  tick(index: number): Tick {
    const to = index + 1 < this.length ? this.#froms.get(index + 1) : this.#end;
    const refused = this.#refused.get(index) ?? [];
    return { index, at: this.#ats.get(index), from: this.#froms.get(index), to, refused };
  }

  pack(): PackedTicks {
    return { ats: this.#ats.pack(), froms: this.#froms.pack(), refused: [...this.#refused] };
  }

  /** The ticks of a log that was packed with them. They are read, and not written on. */
  static unpack({ ats, froms, refused }: PackedTicks, log: ChangeLog): TickLog {
    const ticks = new TickLog();
    ticks.#ats.fill(ats);
    ticks.#froms.fill(froms);
    for (const [tick, all] of refused) ticks.#refused.set(tick, all);
    ticks.#end = log.length;
    return ticks;
  }

  trim(): void {
    this.#ats.trim();
    this.#froms.trim();
  }
}

function showsChange(log: ChangeLog, from: number): boolean {
  for (let position = from; position < log.length; position += 1) {
    const kind = log.kinds.get(position);
    if (kind === TASK_CHANGE || kind === RUN_CHANGE) return true;
    if (kind === XCOM_CHANGE && log.xcoms[log.subjects.get(position)]?.value !== undefined) return true;
  }
  return false;
}

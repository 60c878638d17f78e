/** The log of changes in columns: some forty bytes a change. Written by the simulation, read by the trace. */
import { CAUSE_CODES, CAUSES, type CauseCode, type CauseValues } from '../causes';
import { Bytes, Ints, type PackedColumn } from '../columns';
import type { Json } from '../case';
import type { Cause } from '../reason';
import type { Values } from '../values';
import { PHASES, type Phase } from '../states';

export const TASK_CHANGE = 0;
export const RUN_CHANGE = 1;
export const XCOM_CHANGE = 2;
export const PAUSE_CHANGE = 3;

/** What an XCom change is about; `value` undefined: deleted. */
export interface XComEntry {
  readonly instance: number;
  readonly key: string;
  readonly value: Json | undefined;
}

/** The log as columns that can be sent, or written as JSON. Codes and phases are numbers of this build's lists. */
export interface PackedLog {
  readonly columns: readonly PackedColumn[];
  readonly constants: readonly Values[string][];
  readonly xcoms: readonly (readonly [instance: number, key: string, value?: Json])[];
  readonly backfilled: readonly (readonly [position: number, run: number, ordinal: number])[];
}

const CODE_NUMBERS = new Map(CAUSE_CODES.map((code, index) => [code, index]));
const FIELDS = CAUSE_CODES.map((code) =>
  Object.entries(CAUSES[code]).map(([name, kind]) => ({ name, isInt: kind === 'int' })),
);

export class ChangeLog {
  readonly kinds = new Bytes();
  /** Instance, run, index into `xcoms`, or DAG. */
  readonly subjects = new Ints();
  readonly froms = new Bytes();
  readonly tos = new Bytes();
  readonly tries = new Ints();
  readonly maxTries = new Ints();
  readonly xcoms: XComEntry[] = [];
  /** Runs that became part of a backfill, and from which position on. */
  readonly backfilled: { readonly position: number; readonly run: number; readonly ordinal: number }[] = [];
  /** Phase in the lower four bits; the fifth is set where a new event of the phase begins. */
  readonly #phases = new Bytes();
  readonly #causes = new Bytes();
  readonly #figuresAt = new Ints();
  readonly #figures = new Ints();
  readonly #constants: Values[string][] = [];
  /** By the value itself; lists by their JSON. */
  readonly #constantAt = new Map<Values[string], number>();
  readonly #listAt = new Map<string, number>();
  #phase = 0;
  #begins = 16;

  get length(): number {
    return this.kinds.length;
  }

  /** All changes from here on belong to this phase. */
  enter(phase: Phase): void {
    this.#phase = PHASES.indexOf(phase);
    this.#begins = 16;
  }

  /** What follows is another event of the same phase: another attempt's end, another action. */
  nextEvent(): void {
    this.#begins = 16;
  }

  add<C extends CauseCode>(
    kind: number,
    subject: number,
    from: number,
    to: number,
    tryNumber: number,
    maxTries: number,
    code: C,
    values: CauseValues<C>,
  ): void {
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.froms.push(from);
    this.tos.push(to);
    this.tries.push(tryNumber);
    this.maxTries.push(maxTries);
    this.#phases.push(this.#phase | this.#begins);
    this.#begins = 0;
    const number = CODE_NUMBERS.get(code) ?? 0;
    this.#causes.push(number);
    this.#figuresAt.push(this.#figures.length);
    const given = values as Values;
    for (const { name, isInt } of FIELDS[number] ?? []) {
      const value = given[name] ?? null;
      this.#figures.push(isInt && typeof value === 'number' ? value : this.#intern(value));
    }
  }

  /** From here on the run belongs to a backfill, at that place. */
  joinBackfill(run: number, ordinal: number): void {
    this.backfilled.push({ position: this.length, run, ordinal });
  }

  phase(position: number): Phase {
    return PHASES[this.#phases.get(position) & 15] ?? 'outcomes';
  }

  /** Whether the change is the first of its event: an attempt's end, a trigger, an action, or a whole phase. */
  beginsEvent(position: number): boolean {
    return (this.#phases.get(position) & 16) !== 0;
  }

  cause(position: number): Cause {
    const number = this.#causes.get(position);
    const at = this.#figuresAt.get(position);
    const fields = FIELDS[number] ?? [];
    const values: Record<string, Values[string]> = {};
    fields.forEach(({ name, isInt }, index) => {
      const figure = this.#figures.get(at + index);
      values[name] = isInt ? figure : (this.#constants[figure] ?? null);
    });
    return { code: CAUSE_CODES[number] ?? 'created', values };
  }

  pack(): PackedLog {
    return {
      columns: this.#columns.map((column) => column.pack()),
      constants: [...this.#constants],
      xcoms: this.xcoms.map(({ instance, key, value }) =>
        value === undefined ? [instance, key] : [instance, key, value],
      ),
      backfilled: this.backfilled.map(({ position, run, ordinal }) => [position, run, ordinal]),
    };
  }

  /** The log that was packed. It is read, and not written on. */
  static unpack({ columns, constants, xcoms, backfilled }: PackedLog): ChangeLog {
    const log = new ChangeLog();
    log.#columns.forEach((column, index) => column.fill(columns[index]!)); // packed in this order
    for (const value of constants) log.#constants.push(value);
    for (const [instance, key, value] of xcoms) log.xcoms.push({ instance, key, value });
    for (const [position, run, ordinal] of backfilled) log.backfilled.push({ position, run, ordinal });
    return log;
  }

  get #columns(): readonly (Bytes | Ints)[] {
    const all = [this.kinds, this.subjects, this.froms, this.tos, this.tries, this.maxTries];
    return [...all, this.#phases, this.#causes, this.#figuresAt, this.#figures];
  }

  trim(): void {
    for (const column of this.#columns) column.trim();
    this.#constantAt.clear();
    this.#listAt.clear();
  }

  /** The same value is kept once. */
  #intern(value: Values[string]): number {
    if (typeof value === 'object' && value !== null)
      return this.#internIn(this.#listAt, JSON.stringify(value), value);
    return this.#internIn(this.#constantAt, value, value);
  }

  #internIn<K>(known: Map<K, number>, key: K, value: Values[string]): number {
    const index = known.get(key);
    if (index !== undefined) return index;
    known.set(key, this.#constants.length);
    return this.#constants.push(value) - 1;
  }
}

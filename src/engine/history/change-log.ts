/** The log of changes in columns: some forty bytes a change. Written by the simulation, read by the trace. */
import type { CauseFields } from '../cause-fields';
import type { CauseCode, CauseValues } from '../causes';
import type { RunCode, TaskCode } from '../codes';
import { Bytes, Ints, type PackedColumn } from '../columns';
import type { Json } from '../case';
import type { Cause } from '../reason';
import type { Values } from '../values';
import type { Phase } from '../phases';

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

/** What causes there can be, and what each comes with. */
export type CauseTable = Readonly<Partial<Record<CauseCode, CauseFields[string]>>>;

/** The log as columns that can be sent, or written as JSON. Causes are numbers of their list. */
export interface PackedLog {
  /** Those that occur, so that whoever only reads needs to know no others. */
  readonly causes: CauseTable;
  readonly columns: readonly PackedColumn[];
  readonly phases: readonly Phase[];
  readonly constants: readonly Values[string][];
  readonly xcoms: readonly (readonly [instance: number, key: string, value?: Json])[];
  readonly backfilled: readonly (readonly [position: number, run: number, ordinal: number])[];
}

/** Set beside a phase: a new event of it begins. */
const BEGINS = 128;

/** More happens than whoever asked has any use for (`SimulateOptions.refuseBeyond`). */
export class TooManyChanges extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`more than ${most} changes`);
    this.most = most;
    this.name = 'TooManyChanges';
  }
}

export class ChangeLog {
  /** No more changes are taken than so many: the next throws `TooManyChanges`. */
  most = Infinity;
  readonly kinds = new Bytes();
  /** Instance, run, index into `xcoms`, or DAG. */
  readonly subjects = new Ints();
  /** States: of a task instance or, by the same small numbers, of a run; 0 or 1 of whether a DAG is paused. */
  readonly froms = new Bytes<TaskCode>();
  readonly tos = new Bytes<TaskCode>();
  readonly tries = new Ints();
  readonly maxTries = new Ints();
  readonly xcoms: XComEntry[] = [];
  /** Runs that became part of a backfill, and from which position on. */
  readonly backfilled: { readonly position: number; readonly run: number; readonly ordinal: number }[] = [];
  /** The phases so far, in the order in which they were entered first. */
  readonly #phaseNames: Phase[] = [];
  /** Index into them in the lower seven bits; the eighth is set where a new event of the phase begins. */
  readonly #phases = new Bytes();
  readonly #causes = new Bytes();
  readonly #figuresAt = new Ints();
  readonly #figures = new Ints();
  readonly #constants: Values[string][] = [];
  /** By the value itself; lists by their JSON. */
  readonly #constantAt = new Map<Values[string], number>();
  readonly #listAt = new Map<string, number>();
  readonly #table: CauseTable;
  readonly #codes: readonly CauseCode[];
  readonly #numbers: ReadonlyMap<CauseCode, number>;
  readonly #fields: readonly (readonly { readonly name: string; readonly isInt: boolean }[])[];
  #phase = 0;
  #begins = BEGINS;

  /** @param causes all that may occur; 256 at most */
  constructor(causes: CauseTable) {
    this.#table = causes;
    this.#codes = Object.keys(causes) as CauseCode[];
    this.#numbers = new Map(this.#codes.map((code, index) => [code, index]));
    this.#fields = Object.values(causes).map((fields) =>
      Object.entries(fields).map(([name, kind]) => ({ name, isInt: kind === 'int' })),
    );
  }

  get length(): number {
    return this.kinds.length;
  }

  /** All changes from here on belong to this phase. */
  enter(phase: Phase): void {
    const known = this.#phaseNames.indexOf(phase);
    this.#phase = known < 0 ? this.#phaseNames.push(phase) - 1 : known;
    this.#begins = BEGINS;
  }

  /** What follows is another event of the same phase: another attempt's end, another action. */
  nextEvent(): void {
    this.#begins = BEGINS;
  }

  add<C extends CauseCode>(
    kind: number,
    subject: number,
    from: TaskCode | RunCode,
    to: TaskCode | RunCode,
    tryNumber: number,
    maxTries: number,
    code: C,
    values: CauseValues<C>,
  ): void {
    if (this.kinds.length >= this.most) throw new TooManyChanges(this.most);
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.froms.push(from);
    this.tos.push(to);
    this.tries.push(tryNumber);
    this.maxTries.push(maxTries);
    this.#phases.push(this.#phase | this.#begins);
    this.#begins = 0;
    const number = this.#numbers.get(code) ?? 0;
    this.#causes.push(number);
    this.#figuresAt.push(this.#figures.length);
    const given = values as Values;
    for (const { name, isInt } of this.#fields[number] ?? []) {
      const value = given[name] ?? null;
      this.#figures.push(isInt && typeof value === 'number' ? value : this.#intern(value));
    }
  }

  /** From here on the run belongs to a backfill, at that place. */
  joinBackfill(run: number, ordinal: number): void {
    this.backfilled.push({ position: this.length, run, ordinal });
  }

  phase(position: number): Phase {
    return this.#phaseNames[this.#phases.get(position) & (BEGINS - 1)]!; // entered before the change
  }

  /** Whether the change is the first of its event: an attempt's end, a trigger, an action, or a whole phase. */
  beginsEvent(position: number): boolean {
    return (this.#phases.get(position) & BEGINS) !== 0;
  }

  cause(position: number): Cause {
    const number = this.#causes.get(position);
    const at = this.#figuresAt.get(position);
    const fields = this.#fields[number] ?? [];
    const values: Record<string, Values[string]> = {};
    fields.forEach(({ name, isInt }, index) => {
      const figure = this.#figures.get(at + index);
      values[name] = isInt ? figure : (this.#constants[figure] ?? null);
    });
    return { code: this.#codes[number] ?? 'created', values };
  }

  pack(): PackedLog {
    const places = new Map<number, number>();
    const causes = Uint8Array.from({ length: this.length }, (_, position) => {
      const number = this.#causes.get(position);
      if (!places.has(number)) places.set(number, places.size);
      return places.get(number) ?? 0;
    });
    const codes = [...places.keys()].flatMap((number) => this.#codes[number] ?? []);
    return {
      causes: Object.fromEntries(codes.map((code) => [code, this.#table[code]])),
      columns: this.#columns.map((column) => (column === this.#causes ? causes : column.pack())),
      phases: [...this.#phaseNames],
      constants: [...this.#constants],
      xcoms: this.xcoms.map(({ instance, key, value }) =>
        value === undefined ? [instance, key] : [instance, key, value],
      ),
      backfilled: this.backfilled.map(({ position, run, ordinal }) => [position, run, ordinal]),
    };
  }

  /** The log that was packed. It is read, and not written on. */
  static unpack({ causes, columns, phases, constants, xcoms, backfilled }: PackedLog): ChangeLog {
    const log = new ChangeLog(causes);
    log.#columns.forEach((column, index) => column.fill(columns[index]!)); // packed in this order
    log.#phaseNames.push(...phases);
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

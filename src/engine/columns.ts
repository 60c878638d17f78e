/** Growable columns of numbers: what a run writes down by the hundred thousand is kept in these, not in objects. */

type Cells = Int32Array | Uint8Array | Float64Array;
/** A column as it is packed: its cells, or, once they have been JSON, a plain list. */
export type PackedColumn = ArrayLike<number>;

class Column<T extends Cells, Value extends number> {
  length = 0;
  #cells: T;
  readonly #make: (size: number) => T;

  constructor(make: (size: number) => T) {
    this.#make = make;
    this.#cells = make(64);
  }

  /** Adds a value and answers its index. */
  push(value: Value): number {
    if (this.length === this.#cells.length) {
      const larger = this.#make(this.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.length] = value;
    return this.length++;
  }

  /** The value at an index below `length`. */
  get(index: number): Value {
    // Within `length` a cell always holds a number; the check would be paid on every read.
    return this.#cells[index]! as Value;
  }

  set(index: number, value: Value): void {
    this.#cells[index] = value;
  }

  /** A copy of the cells in use. */
  pack(): PackedColumn {
    return this.#cells.slice(0, this.length);
  }

  /** Puts packed cells in the place of all that are here. */
  fill(packed: PackedColumn): this {
    const cells = this.#make(Math.max(packed.length, 1));
    cells.set(packed);
    this.#cells = cells;
    this.length = packed.length;
    return this;
  }

  /** Lets go of the room that was kept for more. */
  trim(): void {
    this.#cells = this.#cells.slice(0, Math.max(this.length, 1)) as T;
  }
}

/** Whole numbers of 32 bits. */
export class Ints extends Column<Int32Array, number> {
  constructor() {
    super((size) => new Int32Array(size));
  }
}

/** Codes below 256; `Value` says which. */
export class Bytes<Value extends number = number> extends Column<Uint8Array, Value> {
  constructor() {
    super((size) => new Uint8Array(size));
  }
}

export class Floats extends Column<Float64Array, number> {
  constructor() {
    super((size) => new Float64Array(size));
  }
}

/** The number of cells from the start of an ascending column whose value is at most `limit`. */
export function countUpTo(column: Ints, limit: number, from = 0, to = column.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column.get(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** A figure over the course of a log: slots in use, say. Reading it at any position costs a binary search. */
import { countUpTo, Ints } from '../columns';

export class Timeline {
  readonly #positions = new Ints();
  readonly #values = new Ints();
  #now = 0;

  get now(): number {
    return this.#now;
  }

  /** Adds to the figure by the change at a position. */
  add(position: number, by: number): void {
    if (by === 0) return;
    this.#now += by;
    const last = this.#positions.length - 1;
    if (last >= 0 && this.#positions.get(last) === position) this.#values.set(last, this.#now);
    else {
      this.#positions.push(position);
      this.#values.push(this.#now);
    }
  }

  /** The figure before the change at a position. */
  before(position: number): number {
    const count = countUpTo(this.#positions, position - 1);
    return count === 0 ? 0 : this.#values.get(count - 1);
  }

  trim(): void {
    this.#positions.trim();
    this.#values.trim();
  }
}

/** Positions of the log by subject: those of one instance, or run, in order, without a list for each. */

export class Positions {
  readonly #starts: Int32Array;
  readonly #positions: Int32Array;

  /** `subjectOf`: the subject of the change at a position, or −1 where it is another kind of change. */
  constructor(subjects: number, length: number, subjectOf: (position: number) => number) {
    const starts = new Int32Array(subjects + 1);
    for (let position = 0; position < length; position += 1) {
      const subject = subjectOf(position);
      if (subject >= 0) starts[subject + 1] = (starts[subject + 1] ?? 0) + 1;
    }
    for (let subject = 0; subject < subjects; subject += 1)
      starts[subject + 1] = (starts[subject + 1] ?? 0) + (starts[subject] ?? 0);
    const positions = new Int32Array(starts[subjects] ?? 0);
    const next = starts.slice();
    for (let position = 0; position < length; position += 1) {
      const subject = subjectOf(position);
      if (subject < 0) continue;
      const at = next[subject] ?? 0;
      positions[at] = position;
      next[subject] = at + 1;
    }
    this.#starts = starts;
    this.#positions = positions;
  }

  /** All of a subject, ascending. */
  of(subject: number): Int32Array {
    return this.#positions.subarray(this.#starts[subject] ?? 0, this.#starts[subject + 1] ?? 0);
  }

  /** The last one of a subject before a position, or −1. */
  lastBefore(subject: number, position: number): number {
    const start = this.#starts[subject] ?? 0;
    const after = this.#placeOf(subject, position);
    return after === start ? -1 : (this.#positions[after - 1] ?? -1);
  }

  /** The first one of a subject after a position, or −1. */
  firstAfter(subject: number, position: number): number {
    const place = this.#placeOf(subject, position + 1);
    return place === (this.#starts[subject + 1] ?? place) ? -1 : (this.#positions[place] ?? -1);
  }

  /** The place of the first one of a subject at or after a position; that after its last one if there is none. */
  #placeOf(subject: number, position: number): number {
    let low = this.#starts[subject] ?? 0;
    let high = this.#starts[subject + 1] ?? low;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#positions[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

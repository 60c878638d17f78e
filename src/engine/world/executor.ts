/** The executor and its workers: which attempts run, and which have ended since it last looked. Airflow: `airflow/executors/base_executor.py`, semantics §2.7. */
import { Heap } from '../heap';
import type { Attempt } from '../worker/attempt';

export class Executor {
  readonly parallelism: number;
  /** By due time, then by start. */
  readonly due = new Heap<Attempt>(
    (a, b) => a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.sequence < b.sequence),
  );
  /** Ended attempts that the executor has not yet told the scheduler about. */
  readonly ended: Attempt[] = [];
  /** Attempts whose instance was taken away from them; they stop when the next tick begins. */
  readonly orphans: Attempt[] = [];
  /** The attempt that is under way, by instance. Not a map: what a large one leaves behind when it grows keeps old attempts alive. */
  readonly #current: (Attempt | undefined)[] = [];
  #busy = 0;
  #started = 0;

  constructor(parallelism: number) {
    this.parallelism = parallelism;
  }

  /** Attempts that it takes to be running. */
  get busy(): number {
    return this.#busy;
  }

  get free(): number {
    return this.parallelism - this.#busy;
  }

  /** The number of the next attempt. */
  get nextSequence(): number {
    return this.#started;
  }

  start(attempt: Attempt): void {
    this.#started += 1;
    // To the executor the same try of an instance is the same task.
    for (const other of this.ended) if (isSameTry(other, attempt)) this.#release(other);
    this.#busy += 1;
    while (this.#current.length <= attempt.instance) this.#current.push(undefined);
    this.#current[attempt.instance] = attempt;
    this.due.push(attempt);
  }

  /** An instance is no longer running: unless its own attempt says so, that attempt is to stop. */
  leaveRunning(instance: number): void {
    const attempt = this.#current[instance];
    if (attempt && !attempt.hasEnded) this.orphans.push(attempt);
  }

  /** The process of an attempt is gone. */
  finish(attempt: Attempt): void {
    attempt.hasEnded = true;
    this.ended.push(attempt);
    if (this.#current[attempt.instance] === attempt) this.#current[attempt.instance] = undefined;
  }

  /** Takes notice of everything that has ended; with it goes the same try that has been started again since. */
  sync(): void {
    for (const attempt of this.ended) {
      this.#release(attempt);
      const current = this.#current[attempt.instance];
      if (current && isSameTry(current, attempt)) this.#release(current);
    }
  }

  /** Whether it takes this try of an instance to be running. */
  has(instance: number, tryNumber: number): boolean {
    const isIt = (attempt: Attempt | undefined) =>
      attempt?.holdsSlot === true && attempt.instance === instance && attempt.tryNumber === tryNumber;
    return isIt(this.#current[instance]) || this.orphans.some(isIt);
  }

  /** When the next attempt ends, milliseconds since 1970; null if none runs. */
  nextDueMs(): number | null {
    while (this.due.peek()?.hasEnded) this.due.pop();
    return this.due.peek()?.dueMs ?? null;
  }

  #release(attempt: Attempt): void {
    if (!attempt.holdsSlot) return;
    attempt.holdsSlot = false;
    this.#busy -= 1;
  }
}

function isSameTry(a: Attempt, b: Attempt): boolean {
  return a.instance === b.instance && a.tryNumber === b.tryNumber;
}

/** The executor and its workers: which attempts run, and which have ended since it last looked. Airflow: `airflow/executors/base_executor.py`, semantics §2.7. */
import { Heap } from '../heap';
import type { Attempt } from '../worker/attempt';

/** Attempts of one instance have different try numbers below this. */
const MOST_TRIES = 65_536;

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
  readonly #current = new Map<number, Attempt>();
  /** What the executor takes to be running, by instance and try. */
  readonly #running = new Set<number>();
  #started = 0;

  constructor(parallelism: number) {
    this.parallelism = parallelism;
  }

  get busy(): number {
    return this.#running.size;
  }

  get free(): number {
    return this.parallelism - this.#running.size;
  }

  start(attempt: Omit<Attempt, 'sequence' | 'hasEnded'>): void {
    const started: Attempt = { ...attempt, sequence: this.#started++, hasEnded: false };
    this.#running.add(keyOf(started));
    this.#current.set(started.instance, started);
    this.due.push(started);
  }

  /** An instance is no longer running: unless its own attempt says so, that attempt is to stop. */
  leaveRunning(instance: number): void {
    const attempt = this.#current.get(instance);
    if (attempt && !attempt.hasEnded) this.orphans.push(attempt);
  }

  /** The process of an attempt is gone. */
  finish(attempt: Attempt): void {
    attempt.hasEnded = true;
    this.ended.push(attempt);
    if (this.#current.get(attempt.instance) === attempt) this.#current.delete(attempt.instance);
  }

  /** Takes notice of everything that has ended. */
  sync(): void {
    for (const attempt of this.ended) this.#running.delete(keyOf(attempt));
  }

  /** Whether it takes this try of an instance to be running. */
  has(instance: number, tryNumber: number): boolean {
    return this.#running.has(instance * MOST_TRIES + tryNumber);
  }

  /** When the next attempt ends, milliseconds since 1970; null if none runs. */
  nextDueMs(): number | null {
    while (this.due.peek()?.hasEnded) this.due.pop();
    return this.due.peek()?.dueMs ?? null;
  }
}

function keyOf(attempt: Attempt): number {
  return attempt.instance * MOST_TRIES + attempt.tryNumber;
}

/** Where runs come from, as everybody sees it who needs one. */
import type { Case, SimulationProgress, Trace } from '../engine';
import type { Jobs } from './jobs';

/** At once where it can be, else later. */
export type Soon<T> = T | Promise<T>;

export interface Asking {
  /** Aborted, the answer is needed no more: nobody goes on working at it, and the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called now and then as long as it takes. */
  readonly onProgress?: (progress: SimulationProgress) => void;
}

export type JobName = keyof Jobs;
/** What a job needs: plain data. The first of it is an object, and the answer is known as long as that is. */
export type Given<N extends JobName> = Parameters<Jobs[N]>;
export type Answer<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

/**
 * Runs cases, and does what takes many runs. What was asked before is answered at once. Fails with `CaseError` where
 * Airflow would refuse a case, and with `RunTooLarge` where there is more than a page can show: it throws where the
 * answer is there at once, else the promise rejects.
 */
export interface RunSource {
  /** What happens in a case: the same trace each time. With `takesItsTime` it is not cut off at its `until.seconds`. */
  traceOf(input: Case, takesItsTime: boolean, asking?: Asking): Soon<Trace>;
  /** The answer to a job of `jobs.ts`: the same each time. */
  ask<N extends JobName>(name: N, given: Given<N>, asking?: Asking): Soon<Answer<N>>;
  /** Gets ready: somebody is about to ask. */
  warm(): void;
}

/** Does a job each time anew. */
export type Work = <N extends JobName>(name: N, given: Given<N>, asking: Asking) => Soon<Answer<N>>;

export type Amount = 'tasks' | 'edges' | 'groups' | 'changes';

/** A run with more than a page can show. */
export class RunTooLarge extends Error {
  readonly what: Amount;
  readonly count: number;
  readonly most: number;

  /** @param most so many can be shown */
  constructor(what: Amount, count: number, most: number) {
    super(`${count} ${what}, where ${most} can be shown`);
    this.name = 'RunTooLarge';
    this.what = what;
    this.count = count;
    this.most = most;
  }
}

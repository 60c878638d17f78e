/** Makes a source of runs from what does jobs each time anew: what was asked before is answered at once. */
import { loadExplainer, memo, unpackTrace } from '../engine';
import type { Case, SimulationProgress } from '../engine';
import type { GivenRun } from './jobs';
import type { Answer, Asking, Given, JobName, RunSource, Soon, Work } from './run-source';

/** What is known of a job. */
interface Slot {
  /** How it came out; what has failed fails again. */
  outcome?: { readonly answer: unknown } | { readonly error: unknown };
  pending?: Pending;
}

/** A job that is being worked at, for everybody who asked for it. */
interface Pending {
  readonly promise: Promise<unknown>;
  readonly listeners: Set<(progress: SimulationProgress) => void>;
  readonly controller: AbortController;
  askers: number;
}

/** @param warm see `RunSource` */
export function remember(work: Work, warm: () => void): RunSource {
  const slotOf = memo((..._key: readonly [object, ...unknown[]]): Slot => ({}));
  const traceIn = memo(({ run, seconds }: GivenRun, input: Case) =>
    unpackTrace(run, seconds === null ? input : { ...input, until: { ...input.until, seconds } }),
  );

  function ask<N extends JobName>(name: N, given: Given<N>, asking: Asking = {}): Soon<Answer<N>> {
    asking.signal?.throwIfAborted();
    const [first, ...rest] = given;
    const slot = slotOf(first, name, ...rest);
    if (slot.outcome) {
      if ('error' in slot.outcome) throw slot.outcome.error;
      return slot.outcome.answer as Answer<N>;
    }
    // What was given up a moment ago is still on its way out: who asks now wants it all the same.
    if (!slot.pending || slot.pending.controller.signal.aborted) {
      const begun = begin(slot, name, given);
      if (!(begun instanceof Promise)) return begun;
    }
    return join(slot.pending!, asking) as Promise<Answer<N>>; // begun just now, or before
  }

  function begin<N extends JobName>(slot: Slot, name: N, given: Given<N>): Soon<Answer<N>> {
    const controller = new AbortController();
    const listeners: Pending['listeners'] = new Set();
    const keep = (outcome: Slot['outcome']) => {
      if (slot.pending?.controller === controller) delete slot.pending;
      // Somebody who did not want it any more is no reason not to try again.
      if (outcome && !controller.signal.aborted) slot.outcome = outcome;
    };
    let answer: Soon<Answer<N>>;
    try {
      answer = work(name, given, {
        signal: controller.signal,
        onProgress: (progress) => listeners.forEach((listener) => listener(progress)),
      });
    } catch (error) {
      keep({ error });
      throw error;
    }
    if (!(answer instanceof Promise)) {
      keep({ answer });
      return answer;
    }
    const promise = answer.then(
      (value) => {
        keep({ answer: value });
        return value;
      },
      (error: unknown) => {
        keep({ error });
        throw error;
      },
    );
    slot.pending = { promise, listeners, controller, askers: 0 };
    return promise;
  }

  return {
    ask,
    traceOf(input, takesItsTime, asking) {
      const answer = ask('run', [input, takesItsTime], asking);
      return answer instanceof Promise
        ? Promise.all([answer, loadExplainer()]).then(([given]) => traceIn(given, input))
        : traceIn(answer, input);
    },
    warm,
  };
}

/** The promise of a job for one who asks. It is given up once nobody waits for it any more. */
function join(pending: Pending, { signal, onProgress }: Asking): Promise<unknown> {
  const { promise, listeners, controller } = pending;
  pending.askers += 1;
  if (onProgress) listeners.add(onProgress);
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      if (onProgress) listeners.delete(onProgress);
      pending.askers -= 1;
      if (pending.askers === 0) controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    const stop = () => signal.removeEventListener('abort', leave);
    promise.then(resolve, reject).finally(stop);
  });
}

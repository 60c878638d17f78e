/** Does one job, in whichever thread. */
import { asTooLarge } from './bounds';
import type { Jobs } from './jobs';
import type { Answer, Given, JobName, Soon } from './run-source';

/** Fails with `CaseError` and `RunTooLarge`, as a source of runs does. */
export function doJob<N extends JobName>(jobs: Jobs, name: N, given: Given<N>): Soon<Answer<N>> {
  const job = jobs[name] as (...all: Given<N>) => Soon<Answer<N>>;
  try {
    const answer = job(...given);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw asTooLarge(error);
    });
  } catch (error) {
    throw asTooLarge(error);
  }
}

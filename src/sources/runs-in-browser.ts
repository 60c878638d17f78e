/** What makes the runs of a page or a frame; see `createBrowserRuns`. */
import { doJob } from './do-job';
import type { Answer, Given, JobName, RunSource, Work } from './run-source';
import { createWorkerRuns } from './worker-runs';
import type { SimulatingWorker } from './worker-runs';

/**
 * Simulates in a worker, started when it is first needed. Where a browser allows none (a frame without an origin of its
 * own), the simulator is loaded and does the same here.
 */
export function runsInBrowser(): RunSource {
  return createWorkerRuns(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as SimulatingWorker,
    inThisThread,
  );
}

const inThisThread: Work = <N extends JobName>(name: N, given: Given<N>) =>
  import('./jobs').then(({ createJobs }) => doJob(createJobs(), name, given)) as Promise<Answer<N>>;

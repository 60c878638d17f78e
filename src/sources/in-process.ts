/** A source of runs that simulates where it is asked: for Node, for tests, and where a browser has no workers. */
import { doJob } from './do-job';
import { createJobs } from './jobs';
import { remember } from './remember';
import type { RunSource } from './run-source';

/** Every answer is there at once, but for what the checker of cases has to be loaded for. */
export function createInProcessRuns(): RunSource {
  const jobs = createJobs();
  return remember(
    (name, given) => doJob(jobs, name, given),
    () => undefined,
  );
}

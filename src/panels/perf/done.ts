/** What is kept of measuring, and whether it is done: apart from the panel, because the picker of modes asks for it. */
import type { Progress } from '../../player';

/** Before the key of a run: how long the learner said it takes. */
export const RUN_PREFIX = 'perf/run/';
/** Before the key of a run: what the learner said holds it back. */
export const BOTTLENECK_PREFIX = 'perf/bottleneck/';
/** The key of the run that is being set up. */
export const DRAFT = 'perf/draft';
/** So many different runs are to be predicted. */
export const RUNS_ASKED = 3;

/** How many runs the learner has predicted and run. A key is a run, so no two of them are the same. */
export function saidCount(answers: Progress['answers']): number {
  const runs = Object.entries(answers).filter(
    ([question, { settled }]) => settled && question.startsWith(RUN_PREFIX),
  );
  return runs.length;
}

export function arePerfRunsDone(answers: Progress['answers']): boolean {
  return saidCount(answers) >= RUNS_ASKED;
}

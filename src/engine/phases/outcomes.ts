/** outcomes: attempts whose time has come end and report, by due time, then by start. semantics §17.1. */
import { endAttempt } from '../worker/end-attempt';
import { phase } from './phase';

export const outcomes = phase('outcomes', (sim) => {
  const { executor, world } = sim;
  // Taken away by the scheduler or a person: the worker stops without a report.
  for (const attempt of executor.orphans.splice(0)) if (!attempt.hasEnded) executor.finish(attempt);
  for (;;) {
    const dueMs = executor.nextDueMs();
    if (dueMs === null || dueMs > world.nowMs) return;
    const attempt = executor.due.pop();
    if (!attempt) return;
    executor.finish(attempt);
    endAttempt(sim, attempt);
    world.log.nextEvent();
  }
});

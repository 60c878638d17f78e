/** timers: what comes round every so often. semantics §2.9, and for reading the DAG files again §18. */
import { DEFERRED, isRunFinished, RUN_RUNNING, SCHEDULED } from '../codes';
import { examineRun } from '../deciding/examine-run';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { RESUME_TO_FAIL } from '../world/world';
import { parseDags } from './next-run';
import { phase } from './phase';

/** Seconds, counted from the case's clock. */
export const DEFERRAL_SECONDS = 15;
export const BACKFILL_SECONDS = 30;
export const PARSE_SECONDS = 30;
export const PAUSED_SECONDS = 60;

export const timers = phase('timers', (sim) => {
  const comesRound = (seconds: number) => sim.at % seconds === 0;
  if (comesRound(DEFERRAL_SECONDS)) endDeferrals(sim);
  if (comesRound(BACKFILL_SECONDS)) completeBackfills(sim);
  if (comesRound(PAUSED_SECONDS)) lookAtPausedDags(sim);
  if (comesRound(PARSE_SECONDS)) parseDags(sim);
});

/** Deferred instances past their timeout go back to scheduled, to fail on a worker. */
function endDeferrals(sim: Simulation): void {
  const { world } = sim;
  for (const [instance, atMs] of [...sim.deferralTimeouts].sort(([a], [b]) => a - b)) {
    if (atMs >= world.nowMs || world.state(instance) !== DEFERRED) continue;
    world.setNext(instance, RESUME_TO_FAIL);
    const timeout = (atMs - world.stateSinceMs(instance)) / 1000;
    world.setState(instance, SCHEDULED, 'trigger_timed_out', { timeout });
  }
}

/** A backfill is complete when none of its runs is queued or running. */
function completeBackfills(sim: Simulation): void {
  for (const backfill of sim.backfills) if (!hasActiveRuns(sim, backfill.id)) backfill.isComplete = true;
}

export function hasActiveRuns(sim: Simulation, backfill: number): boolean {
  return sim.world.active.some((run) => run.backfill?.id === backfill && !isRunFinished(run.state));
}

/** Running runs of paused DAGs in which something changed are looked at without scheduling anything (semantics §2.10). */
function lookAtPausedDags(sim: Simulation): void {
  for (const run of pausedToLookAt(sim)) {
    // What could be scheduled stays as it is: it has to be asked again when the DAG goes on.
    for (const { instance } of examineRun(sim, run)) sim.world.markDirty(instance);
  }
}

export function pausedToLookAt(sim: Simulation): LiveRun[] {
  const { world } = sim;
  return world.active.filter(
    (run) =>
      run.state === RUN_RUNNING &&
      world.isPaused(run.facts.dag.index) &&
      run.decidedMs !== null &&
      run.decidedMs <= run.changedMs,
  );
}

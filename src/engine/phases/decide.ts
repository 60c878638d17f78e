/** decide: every running run is looked at: its end, its tasks' checks, expansion, none → scheduled. Airflow: `_schedule_all_dag_runs` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.5. */
import { ABSENT, isFinishedCode, isRunFinished, RUN_FAILED, RUN_RUNNING, SKIPPED } from '../codes';
import { examineRun } from '../deciding/examine-run';
import { scheduleInstances } from '../deciding/schedule';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import { updateIsFull } from './next-run';
import { phase } from './phase';
import { compareDagIds, compareDates } from './start-runs';

export const decide = phase('decide', (sim) => {
  wakeWaiting(sim);
  for (const run of runsToExamine(sim)) {
    const { dag, logicalMs } = run.facts;
    const { nowMs } = sim.world;
    if (run.startMs !== null && dag.runTimeoutMs !== null && run.startMs < nowMs - dag.runTimeoutMs) {
      timeOut(sim, run, dag.runTimeoutMs / 1000);
      continue;
    }
    // A run of the future holds its place and waits.
    if (logicalMs !== null && logicalMs > nowMs) continue;
    const ready = examineRun(sim, run);
    afterEnd(sim, run);
    scheduleInstances(sim, ready);
  }
});

/** Instances whose retry delay or poke interval is over are to be asked again. */
function wakeWaiting(sim: Simulation): void {
  const { world, alarms } = sim;
  for (let alarm = alarms.peek(); alarm; alarm = alarms.peek()) {
    if (alarm.atMs > world.nowMs || (alarm.isStrict && alarm.atMs === world.nowMs)) return;
    if (sim.isAwaited(alarm)) world.markDirty(alarm.instance);
    alarms.pop();
  }
}

/** The least recently examined first, those of backfills last; at most twenty. */
function runsToExamine(sim: Simulation): LiveRun[] {
  const { world } = sim;
  return world.active
    .filter(
      (run) =>
        run.state === RUN_RUNNING &&
        !world.isPaused(run.facts.dag.index) &&
        run.facts.runAfterMs <= world.nowMs,
    )
    .sort(
      (a, b) =>
        a.firstOrdinal - b.firstOrdinal ||
        compareDates(a.decidedMs, b.decidedMs) ||
        a.facts.runAfterMs - b.facts.runAfterMs ||
        compareDagIds(a, b),
    )
    .slice(0, sim.plan.settings.runsToExamine);
}

/** dagrun_timeout: the run fails, and everything unfinished in it is skipped, running tasks and teardowns too. */
function timeOut(sim: Simulation, run: LiveRun, seconds: number): void {
  const { world } = sim;
  world.setRunState(run, RUN_FAILED, 'run_timed_out', { seconds });
  for (const task of run.facts.dag.tasks) {
    for (const row of world.existing(run, task.index)) {
      const state = world.state(row);
      if (!isFinishedCode(state) && state !== ABSENT)
        world.setState(row, SKIPPED, 'run_timed_out', { seconds });
    }
  }
  afterEnd(sim, run);
}

/** The end of a run makes room for the next one, unless an operator triggered it (semantics §18). */
function afterEnd(sim: Simulation, run: LiveRun): void {
  if (!isRunFinished(run.state)) return;
  if (run.type === 'operator_triggered' || run.type === 'backfill') return;
  updateIsFull(sim, run.facts.dag);
}

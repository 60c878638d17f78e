/** events: the scheduler reads what the executor says about ended attempts. Airflow: `process_executor_events` in `airflow/jobs/scheduler_job_runner.py`, semantics §2.8. */
import { FAILED, NONE, QUEUED, RESTARTING, RUNNING, SCHEDULED, UP_FOR_RETRY } from '../codes';
import type { Simulation } from '../simulation';
import type { Attempt } from '../worker/attempt';
import { stopTheRest } from '../worker/report';
import { FROM_START, type World } from '../world/world';
import { phase } from './phase';

export const events = phase('events', (sim) => {
  const ended = sim.executor.ended.splice(0);
  if (!ended.some((attempt) => isNews(sim.world, attempt))) return;
  let restarted = false;
  for (const attempt of asRead(sim.world, ended)) restarted = readEvent(sim, attempt, restarted) || restarted;
});

/** Most attempts have reported themselves, and their event says nothing new. */
function isNews(world: World, { instance, tryNumber }: Attempt): boolean {
  const state = world.state(instance);
  const isOpen = state === SCHEDULED || state === QUEUED || state === RUNNING || state === RESTARTING;
  return isOpen && world.tryNumber(instance) === tryNumber;
}

/** Answers whether it lets an instance start anew. */
function readEvent(sim: Simulation, attempt: Attempt, restarted: boolean): boolean {
  const { world, executor } = sim;
  if (!isNews(world, attempt)) return false;
  const { instance, tryNumber } = attempt;
  const state = world.state(instance);
  // It has been queued again in the meantime, or its trigger has already put it back.
  const comesBack = state === SCHEDULED && world.next(instance) !== FROM_START;
  if (executor.has(instance, tryNumber) || comesBack) return false;
  const { retries } = world.rows.task(instance).options;
  if (state === RESTARTING) {
    // The first ends Airflow's database session, so that the new max_tries of all others is lost (bug 3.3.2).
    const more = restarted ? {} : { maxTries: tryNumber + retries };
    world.setState(instance, NONE, 'restart_ready', {}, more);
    return true;
  }
  // It ended without a report: a failure.
  world.setNext(instance, FROM_START);
  if (retries > 0 && tryNumber <= world.maxTries(instance)) {
    if (state === RUNNING) world.renew(instance);
    world.setState(instance, UP_FOR_RETRY, 'unreported_with_retry', {});
    return false;
  }
  world.setState(instance, FAILED, 'unreported_finally', {});
  stopTheRest(sim, instance);
  return false;
}

/**
 * In the order in which Airflow's query gives their task instances (`filter_for_tis` in
 * `airflow/models/taskinstance.py`): by index where they share two of run, task and map index; else run by run, and in
 * each by task or by map index, whichever are fewer, in the order of their events. The order of runs is left open.
 */
function asRead(world: World, ended: readonly Attempt[]): readonly Attempt[] {
  if (ended.length < 2) return ended;
  const { rows } = world;
  const runOf = (attempt: Attempt) => rows.runIndex(attempt.instance);
  const taskOf = (attempt: Attempt) => rows.taskIndex(attempt.instance);
  const mapIndexOf = (attempt: Attempt) => rows.mapIndex(attempt.instance);
  const rankOf = (attempt: Attempt) => rows.task(attempt.instance).rank;
  const runIdOf = (attempt: Attempt) => rows.run(attempt.instance).runId;
  const different = (key: (attempt: Attempt) => number) => new Set(ended.map(key)).size;
  if (different((attempt) => rows.run(attempt.instance).dag.index) === 1) {
    const [runs, tasks, indexes] = [different(runOf), different(taskOf), different(mapIndexOf)];
    if (runs === 1 && indexes === 1) return ended.toSorted((a, b) => rankOf(a) - rankOf(b));
    if (tasks === 1 && indexes === 1) return ended.toSorted((a, b) => (runIdOf(a) < runIdOf(b) ? -1 : 1));
    if (runs === 1 && tasks === 1) return ended.toSorted((a, b) => mapIndexOf(a) - mapIndexOf(b));
  }
  return grouped(ended, runOf).flatMap((ofRun) => {
    const [byTask, byIndex] = [grouped(ofRun, taskOf), grouped(ofRun, mapIndexOf)];
    return byTask.length <= byIndex.length
      ? byTask.flatMap((some) => some.toSorted((a, b) => mapIndexOf(a) - mapIndexOf(b)))
      : byIndex.flatMap((some) => some.toSorted((a, b) => rankOf(a) - rankOf(b)));
  });
}

function grouped(attempts: readonly Attempt[], key: (attempt: Attempt) => number): Attempt[][] {
  const groups = new Map<number, Attempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(key(attempt));
    if (group) group.push(attempt);
    else groups.set(key(attempt), [attempt]);
  }
  return [...groups.values()];
}

/**
 * The scheduler looks at one run: which instances can be scheduled, which are settled by what happened upstream, and
 * whether the run is over. Airflow: `update_state` and `_get_ready_tis` in `airflow/models/dagrun.py`, semantics §2.6.
 */
import { isSchedulable } from '../codes';
import { Heap } from '../heap';
import { upstreamCounts } from '../rules/relevance';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';
import type { World } from '../world/world';
import { expand, revise } from './expand';
import { judgeInstance } from './judge-instance';
import { beginPass, type Pass, type Ready } from './pass';
import { endRunIfOver } from './run-state';

/** Looks at a run and decides its state; answers the instances that can be scheduled now. */
export function examineRun(sim: Simulation, run: LiveRun): readonly Ready[] {
  const { world } = sim;
  run.decidedMs = world.nowMs;
  // Nothing has changed since it last looked: everything would be found as it was.
  if (!run.needsLook) return [];
  run.needsLook = false;
  const pass = beginPass(run);
  world.beginExamining(run);
  if (pass.unfinishedBefore > 0) findReady(world, pass);
  endRunIfOver(sim, pass);
  world.endExamining(run);
  return pass.ready;
}

/** Asks the instances that something has changed for, by task id and map index as Airflow does. */
function findReady(world: World, pass: Pass): void {
  const { run } = pass;
  const { hasMapping, byRank } = run.facts.dag;
  const asked = run.dirty;
  run.dirty = [];
  const waiting: number[] = [];
  for (const instance of asked) {
    world.clearDirty(instance);
    if (isSchedulable(world.state(instance)))
      waiting.push(hasMapping ? instance : world.rows.task(instance).rank);
  }
  if (hasMapping) return findReadyWithMapping(world, pass, waiting);
  // Without mapping there is one instance a task, and its rank says all about its place.
  const ranks = waiting.length > 1 ? new Int32Array(waiting).sort() : waiting;
  for (let at = 0; at < ranks.length; at += 1)
    ask(world, pass, run.facts.unmapped[byRank[ranks[at] ?? 0] ?? 0] ?? -1);
}

/** With mapping, what is asked later in a pass can depend on what was expanded or settled before. */
function findReadyWithMapping(world: World, pass: Pass, waiting: readonly number[]): void {
  const { run } = pass;
  const keyOf = (instance: number) =>
    world.rows.task(instance).rank * 2 ** 22 + world.rows.mapIndex(instance) + 1;
  const open = new Heap<number>((a, b) => keyOf(a) < keyOf(b));
  for (const instance of waiting) open.push(instance);
  const done = new Set<number>();
  let seen = run.dirty.length;
  for (let instance = open.pop(); instance !== undefined; instance = open.pop()) {
    if (done.has(instance)) continue;
    done.add(instance);
    ask(world, pass, instance);
    const key = keyOf(instance);
    for (; seen < run.dirty.length; seen += 1) {
      const changed = run.dirty[seen] ?? -1;
      if (!pass.made.has(changed) && !pass.added.includes(changed) && keyOf(changed) > key)
        open.push(changed);
    }
  }
  for (const instance of pass.added) ask(world, pass, instance);
}

function ask(world: World, pass: Pass, instance: number): void {
  const before = world.state(instance);
  const { isMet } = judgeInstance(world, instance);
  if (!isMet) {
    if (world.state(instance) !== before) pass.changed = true;
    return;
  }
  const task = world.rows.task(instance);
  if (task.hasMapIndexes && world.rows.mapIndex(instance) < 0) return expand(world, pass, instance);
  if (!isSchedulable(world.state(instance))) return;
  for (const row of revise(world, pass, instance)) addReady(world, pass, row);
  if (isSchedulable(world.state(instance))) addReady(world, pass, instance);
  // It has become surplus; as its dependencies were met, the run is not taken to be stuck.
  else pass.changed = true;
}

function addReady(world: World, pass: Pass, instance: number): void {
  pass.ready.push({ instance, counts: upstreamCounts(world, instance) });
}

/** A branch: it keeps the chosen tasks and what follows them, and skips its other direct downstream tasks. Airflow: `airflow/sdk/bases/branch.py`, `…/skipmixin.py`, semantics §8.1. */
import { reachable } from '../dag/relatives';
import { SKIP_RECORD } from '../rules/not-previously-skipped';
import type { World } from '../world/world';
import type { Attempt } from './attempt';
import { failure, success, type Outcome, type SkipHow } from './outcome';
import { scriptedEnd } from './scripted-end';

export function endBranch(world: World, attempt: Attempt): Outcome {
  const { instance, script } = attempt;
  const outcome = scriptedEnd(world, instance, world.rows.task(instance), script);
  if (outcome.kind !== 'success') return outcome;
  const { dag } = world.rows.run(instance);
  const chosen = script.chooses ?? null;
  const ids = chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen;
  const tasks: number[] = [];
  for (const id of ids) {
    const index = dag.indexOf(id);
    const found = dag.rootsOf(id) ?? (index === undefined ? null : [index]);
    if (!found) return failure('unknown_branch');
    tasks.push(...found);
  }
  return follow(world, instance, tasks, { code: 'branch_left_out', chosen: ids }) ?? success(chosen);
}

/** Records which direct downstream tasks go on, and skips the others; null where there is nothing to skip at once. */
export function follow(
  world: World,
  instance: number,
  chosen: readonly number[],
  how: SkipHow,
): Outcome | null {
  const { dag } = world.rows.run(instance);
  const task = world.rows.task(instance);
  if (task.downstream.length === 0) return null;
  const followed = reachable(
    chosen,
    dag.tasks.map((one) => one.downstream),
  );
  for (const one of chosen) followed.add(one);
  const kept = task.downstream.filter((below) => followed.has(below));
  const record = { followed: kept.map((below) => dag.tasks[below]?.taskId ?? '').sort() };
  world.xcoms.push(instance, SKIP_RECORD, record, 'decision_recorded', {});
  const skipped = task.downstream.filter((below) => !followed.has(below));
  // A mapped instance skips nothing itself: the scheduler reads its record later (semantics §8.1).
  if (skipped.length === 0 || world.rows.mapIndex(instance) >= 0) return null;
  return { kind: 'skips', tasks: skipped, how };
}

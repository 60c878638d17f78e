/** LatestOnly: what follows is skipped unless the run is the latest. Airflow: `airflow/providers/standard/operators/latest_only.py`, semantics §8.3. */
import type { World } from '../world/world';
import type { Attempt } from './attempt';
import { follow } from './branch';
import { success, type Outcome } from './outcome';

export function endLatestOnly(world: World, attempt: Attempt): Outcome {
  const { instance } = attempt;
  const task = world.rows.task(instance);
  const { dag } = world.rows.run(instance);
  const goesOn = isLatest(world, instance);
  const chosen = goesOn ? task.downstream : [];
  const result = chosen.map((below) => dag.tasks[below]?.taskId ?? '');
  return follow(world, instance, chosen, { code: 'not_latest' }) ?? success(result);
}

/** Between the end of its own interval's predecessor and the end of the next one lies the time in which it is the latest. */
function isLatest(world: World, instance: number): boolean {
  const run = world.rows.run(instance);
  if (world.runType(run.index) === 'manual') return true;
  const date = run.logicalMs ?? run.runAfterMs;
  const [start, end] = run.interval ?? [date, date];
  const { timetable } = run.dag;
  const ask = { lastInterval: [start, end] as const, catchup: true, nowMs: world.nowMs };
  // One microsecond before the end: whether the timetable has yet another interval inside this one.
  const inside = timetable.nextRun({ ...ask, earliestMs: null, latestMs: end - 0.001 });
  const next = timetable.nextRun({ ...ask, earliestMs: end, latestMs: null });
  if (!next) return true;
  const left = inside ? inside.dataInterval[1] : start;
  return left < world.nowMs && world.nowMs <= next.dataInterval[1];
}

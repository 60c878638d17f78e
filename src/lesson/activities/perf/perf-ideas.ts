/** What to predict next, and what a prediction is made of. */
import { perfRun, turnAxis } from './perf-runs';
import type { PerfAxis, PerfRun } from './perf-runs';
import type { Lesson } from '../../lesson';
import { PERF_RETRY_SECONDS } from './perf-case';
import type { PerfSettings } from './perf-case';

/** One figure changed, everything else as it is: only so one sees what it does. */
export interface PerfIdea {
  readonly axis: PerfAxis;
  readonly to: number;
  readonly key: string;
}

const MOST_IDEAS = 3;

/**
 * Runs worth a prediction after this one, of those that are not measured yet.
 * @param turn from 0: each time another figure comes first, so that what comes first says nothing of what holds it back
 */
export function perfIdeas(
  lesson: Lesson,
  run: PerfRun,
  isMeasured: (key: string) => boolean,
  turn: number,
): PerfIdea[] {
  const wanted = run.made ? madeIdeas(run.made, turn) : rotated(run.axes, turn).flatMap(neighbours);
  const ideas = wanted.flatMap(([id, to]): PerfIdea[] => {
    const axis = run.axes.find((one) => one.id === id);
    if (!axis || to === axis.value || !axis.stops.includes(to)) return [];
    const key = turnAxis(run, id, to);
    return perfRun(lesson, key) && !isMeasured(key) ? [{ axis, to, key }] : [];
  });
  return ideas.slice(0, MOST_IDEAS);
}

type Turn = readonly [axis: string, to: number];

function madeIdeas({ width, depth, slots, parallelism, retries }: PerfSettings, turn: number): Turn[] {
  const more: Turn[] = [
    ['slots', slots * 2],
    ['width', width * 2],
    ['depth', depth * 2],
    ['parallelism', Math.max(1, Math.floor(Math.min(width, slots) / 2))],
    ['retries', retries + 1],
  ];
  return [
    ...rotated(more, turn),
    ['slots', Math.max(1, Math.floor(slots / 2))],
    ['width', Math.max(1, Math.floor(width / 2))],
    ['depth', Math.max(1, Math.floor(depth / 2))],
    ['parallelism', parallelism * 2],
  ];
}

function rotated<T>(items: readonly T[], turn: number): T[] {
  const from = turn % Math.max(items.length, 1);
  return [...items.slice(from), ...items.slice(0, from)];
}

/** The next stop up and down. Down first where the lesson's run has more than it can use. */
function neighbours({ id, value, was, stops }: PerfAxis): Turn[] {
  const place = stops.indexOf(value);
  const up = stops[place + 1];
  const down = value === was && up === undefined ? stops[0] : stops[place - 1];
  return [up, down].flatMap((to): Turn[] => (to === undefined ? [] : [[id, to]]));
}

export interface PerfEstimate {
  /** Tasks that run at the same time, at most. */
  readonly atOnce: number;
  /** What allows no more than that. */
  readonly narrowest: 'width' | 'slots' | 'parallelism' | 'max_active_tasks';
  /** How long the longest lane takes by itself. */
  readonly laneSeconds: number;
  /** What all tasks take together. */
  readonly workSeconds: number;
  /** The run takes at least so long. */
  readonly atLeastSeconds: number;
}

/** Airflow's default of `max_active_tasks_per_dag`, in `airflow/config_templates/config.yml`. */
const MAX_ACTIVE_TASKS = 16;

/** What can be said of a DAG made to measure without running it. */
export function perfEstimate({
  width,
  depth,
  seconds,
  slots,
  parallelism,
  retries,
}: PerfSettings): PerfEstimate {
  const limits = { width, slots, parallelism, max_active_tasks: MAX_ACTIVE_TASKS };
  const atOnce = Math.min(...Object.values(limits));
  const narrowest = (Object.keys(limits) as (keyof typeof limits)[]).find((name) => limits[name] === atOnce)!;
  const laneSeconds = depth * seconds + retries * (seconds + PERF_RETRY_SECONDS);
  const workSeconds = (width * depth + retries) * seconds;
  return {
    atOnce,
    narrowest,
    laneSeconds,
    workSeconds,
    atLeastSeconds: Math.max(laneSeconds, workSeconds / atOnce),
  };
}

/** Right is what is at most a tenth off, or a second. */
export function isClose(predicted: number, seconds: number | null): boolean {
  return seconds !== null && Math.abs(predicted - seconds) <= Math.max(1, seconds / 10);
}

export interface Effect {
  readonly axis: PerfAxis;
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What a change of one figure did: against another run that differs in nothing else. Null if there is no such run.
 * @param secondsOf how long a run takes, null if it does not end
 */
export function effectOf(
  run: PerfRun,
  others: readonly PerfRun[],
  secondsOf: (run: PerfRun) => number | null,
): Effect | null {
  const after = secondsOf(run);
  if (after === null) return null;
  for (const other of others) {
    const before = secondsOf(other);
    const differing = differingAxes(run, other);
    const [axis] = differing ?? [];
    if (differing?.length !== 1 || !axis || before === null) continue;
    return { axis, from: other.axes.find((one) => one.id === axis.id)!.value, before, after };
  }
  return null;
}

/** The axes on which two runs differ, as the first has them; null for runs that cannot be compared. */
export function differingAxes(run: PerfRun, other: PerfRun): readonly PerfAxis[] | null {
  const isSameKind = run.made ? other.made !== null : other.scenario === run.scenario;
  if (!isSameKind) return null;
  return run.axes.filter((axis) => other.axes.find((one) => one.id === axis.id)?.value !== axis.value);
}

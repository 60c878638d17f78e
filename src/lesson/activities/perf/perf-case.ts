/** A DAG of any size to measure: lanes of tasks side by side, each lane a chain. */
import type { AttemptSpec, Case, TaskSpec } from '../../../engine';
import type { Perf } from '../../lesson';

/** What the sliders say. Seconds are those of one task. */
export type PerfSettings = Omit<Perf, 'text'>;

/** How far the sliders go: to 1,200 tasks at most. */
export const PERF_LIMITS = {
  width: { from: 1, to: 60 },
  depth: { from: 1, to: 20 },
  seconds: { from: 1, to: 600 },
  slots: { from: 1, to: 60 },
  parallelism: { from: 1, to: 60 },
  retries: { from: 0, to: 5 },
} as const satisfies Record<keyof PerfSettings, { from: number; to: number }>;
export const PERF_AXES = Object.keys(PERF_LIMITS) as readonly (keyof PerfSettings)[];

/** The pool that every task takes a slot of. */
export const PERF_POOL = 'workers';
/** Seconds between two tries. */
export const PERF_RETRY_SECONDS = 10;
/** For queueing and the scheduler's looks in between. */
const SPARE_SECONDS = 3600;

/** Where an author starts, kept within the sliders. */
export function perfStart(perf: Perf): PerfSettings {
  return Object.fromEntries(PERF_AXES.map((axis) => [axis, within(axis, perf[axis])])) as PerfSettings;
}

/** Settings out of text that `perfText` wrote; null for anything else, whatever it is. */
export function parsePerf(text: string): PerfSettings | null {
  const parts = text.split('-');
  if (parts.length !== PERF_AXES.length) return null;
  const values = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  const fits = PERF_AXES.every((axis, index) => within(axis, values[index]!) === values[index]);
  return fits
    ? (Object.fromEntries(PERF_AXES.map((axis, index) => [axis, values[index]])) as PerfSettings)
    : null;
}

/** The settings in short: `8-2-20-2-32-0`. */
export function perfText(settings: PerfSettings): string {
  return PERF_AXES.map((axis) => settings[axis]).join('-');
}

/** The case: every task in one pool, max_active_tasks left at Airflow's default of 16, and one lane that retries. */
export function perfCase(settings: PerfSettings): Case {
  const { width, depth, seconds, slots, parallelism, retries } = settings;
  const tasks: TaskSpec[] = [];
  const edges: [string, string][] = [];
  const behaviour: Record<string, AttemptSpec[]> = {};
  for (let lane = 1; lane <= width; lane++) {
    for (let level = 1; level <= depth; level++) {
      const id = taskId(lane, level);
      const isRetried = retries > 0 && lane === 1 && level === 1;
      tasks.push({
        task_id: id,
        pool: PERF_POOL,
        ...(isRetried && { retries, retry_delay: PERF_RETRY_SECONDS }),
      });
      if (level > 1) edges.push([taskId(lane, level - 1), id]);
      const failing = Array.from({ length: isRetried ? retries : 0 }, (): AttemptSpec => ({
        seconds,
        outcome: 'fail',
      }));
      behaviour[id] = [...failing, { seconds }];
    }
  }
  return {
    case: `perf/${perfText(settings)}`,
    clock: '2024-01-01T00:00:00Z',
    // Even one task after the other comes to its end.
    until: { seconds: width * depth * seconds + retries * (seconds + PERF_RETRY_SECONDS) + SPARE_SECONDS },
    settings: { 'core.parallelism': parallelism },
    pools: { [PERF_POOL]: slots },
    dags: [
      {
        dag_id: 'made_to_measure',
        schedule: '@once',
        start_date: '2024-01-01T00:00:00Z',
        tasks,
        edges,
        behaviour,
      },
    ],
  };
}

/** `lane_03_step_02`: names sort as they stand. */
function taskId(lane: number, level: number): string {
  return `lane_${String(lane).padStart(2, '0')}_step_${String(level).padStart(2, '0')}`;
}

function within(axis: keyof PerfSettings, value: number): number {
  const { from, to } = PERF_LIMITS[axis];
  return Math.min(Math.max(Math.round(value), from), to);
}

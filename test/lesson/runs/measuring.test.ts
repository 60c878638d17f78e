import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine';
import {
  findBottleneck,
  limitsOf,
  parsePerf,
  PERF_AXES,
  PERF_LIMITS,
  perfCase,
  perfStart,
  perfText,
  runSeconds,
  slotUse,
} from '../../../src/lesson';
import type { PerfSettings } from '../../../src/lesson';
import { lessonFrom } from '../lessons';

const settings = (change: Partial<PerfSettings> = {}): PerfSettings => ({
  width: 6,
  depth: 3,
  seconds: 10,
  slots: 4,
  parallelism: 32,
  retries: 0,
  ...change,
});
const secondsOf = (change: Partial<PerfSettings>) => {
  const trace = simulate(perfCase(settings(change)));
  return runSeconds(trace, 0);
};

describe('a DAG made to measure', () => {
  test.each<[string, Partial<PerfSettings>, number]>([
    ['with room for all it takes as long as one lane', { width: 5, depth: 3, slots: 8 }, 30],
    ['with half the slots it takes twice as long', { width: 8, depth: 1, slots: 4 }, 20],
    ['with one slot one task runs after the other', { width: 3, depth: 2, slots: 1 }, 60],
  ])('%s', (_what, change, expected) => {
    expect(secondsOf(change)).toBe(expected);
  });

  test('more slots than tasks side by side change nothing', () => {
    expect(secondsOf({ width: 4, slots: 20 })).toBe(secondsOf({ width: 4, slots: 4 }));
  });

  test('a retry makes it longer by a try and a delay', () => {
    expect(secondsOf({ width: 2, depth: 1, retries: 1 })!).toBeGreaterThan(
      secondsOf({ width: 2, depth: 1 })! + 19,
    );
  });

  test('its settings fit into an address and come back', () => {
    expect(parsePerf(perfText(settings({ width: 7 })))).toEqual(settings({ width: 7 }));
    for (const axis of PERF_AXES) {
      expect(parsePerf(perfText(settings({ [axis]: PERF_LIMITS[axis].to + 1 })))).toBeNull();
    }
  });

  test('an author’s start is kept within the sliders', () => {
    const start = perfStart({ ...settings(), width: 200, depth: 50, seconds: 0.5 });
    expect(start).toMatchObject({ width: PERF_LIMITS.width.to, depth: PERF_LIMITS.depth.to, seconds: 1 });
  });

  test('the largest one ends', () => {
    const most = Object.fromEntries(
      PERF_AXES.map((axis) => [axis, PERF_LIMITS[axis].to]),
    ) as unknown as PerfSettings;
    const trace = simulate(perfCase(most));
    expect(trace.at(trace.length).runState(0)).toBe('success');
  });
});

describe('which limit holds a run back', () => {
  test.each<[string, Partial<PerfSettings>, unknown]>([
    ['the pool', { width: 8, slots: 2 }, [{ type: 'pool', pool: 'workers' }]],
    ['the workers', { width: 8, slots: 20, parallelism: 2 }, [{ type: 'parallelism' }]],
    [
      'max_active_tasks, which is 16 unless somebody says otherwise',
      { width: 40, slots: 60, parallelism: 60 },
      [{ type: 'max_active_tasks' }],
    ],
    ['none of them: only what waits for what', { width: 3, slots: 10 }, ['dependencies']],
    ['two that are equally narrow', { width: 8, slots: 2, parallelism: 2 }, ['together']],
  ])('%s', (_what, change, expected) => {
    expect(findBottleneck(perfCase(settings(change))).answers).toEqual(expected);
  });

  test.each([
    ['two-gpus', [{ type: 'pool', pool: 'gpu' }]],
    ['max-active-tasks', [{ type: 'max_active_tasks' }]],
    ['two-workers', [{ type: 'parallelism' }]],
    ['four-gpus', ['dependencies']],
  ])('in the lesson’s own run %s', (scenario, expected) => {
    const lesson = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
    const input = lesson.scenarios.find((one) => one.id === scenario)!.case;
    expect(findBottleneck(input).answers).toEqual(expected);
  });

  test('each limit is named with the length the run would have without it', () => {
    const input = perfCase(settings({ width: 8, depth: 1, slots: 2 }));
    const { seconds, relaxed } = findBottleneck(input);
    expect(seconds).toBe(40);
    expect(relaxed).toEqual([
      { limit: { type: 'pool', pool: 'workers' }, seconds: 10 },
      { limit: { type: 'max_active_tasks' }, seconds: 40 },
      { limit: { type: 'parallelism' }, seconds: 40 },
      { limit: null, seconds: 10 },
    ]);
    expect(limitsOf(input)).toHaveLength(3);
  });
});

test('slots in use over time: how many, of how many, and never more than there are', () => {
  const trace = simulate(perfCase(settings({ width: 6, depth: 1, slots: 4 })));
  const [workers, pool] = slotUse(trace);
  expect(workers).toMatchObject({ pool: null, total: 32, peak: 4 });
  expect(pool).toEqual({
    pool: 'workers',
    total: 4,
    peak: 4,
    uses: [
      { at: 0, used: 4 },
      { at: 10, used: 2 },
      { at: 20, used: 0 },
    ],
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCase } from '../../../src/engine';
import {
  effectOf,
  isAsItIs,
  isClose,
  measure,
  PERF_AXES,
  perfEstimate,
  perfIdeas,
  perfKeyOf,
  perfRun,
  perfStartKey,
  turnAxis,
} from '../../../src/lesson';
import type { PerfRun, PerfSettings } from '../../../src/lesson';
import { oneTask } from '../../panels/cases';
import { bareLesson, lessonFrom, seedLesson } from '../lessons';
import { en } from '../../words';

const { say } = en;

const pools = lessonFrom('lessons/airflow/pools-priority-parallelism.json');
const bare = bareLesson(oneTask(5));

describe('a run to measure', () => {
  test('starts as the author has set it, in any lesson', () => {
    expect(perfStartKey(pools)).toBe('perf/8-2-20-2-32-0');
    expect(perfStartKey(bare)).toBe('perf/6-3-10-4-32-0');
    for (const lesson of [pools, bare]) expect(perfRun(lesson, perfStartKey(lesson))).not.toBeNull();
  });

  test('a DAG made to measure has the figures of its key', () => {
    const run = perfRun(pools, 'perf/8-2-20-2-32-0')!;
    expect(run.axes.map(({ id, value }) => [id, value])).toEqual([
      ['width', 8],
      ['depth', 2],
      ['seconds', 20],
      ['slots', 2],
      ['parallelism', 32],
      ['retries', 0],
    ]);
    expect(measure(run)).toEqual({ seconds: 160, tasks: 16, ticks: 9 });
  });

  test('a run of the lesson has the author’s numbers, and the limits that its tasks come up against', () => {
    const run = perfRun(pools, 'two-gpus')!;
    expect(isAsItIs(run)).toBe(true);
    expect(run.axes.map(({ label, value }) => `${say(label)}: ${value}`)).toEqual([
      'Slots of the pool gpu: 2',
      'Priority weight of train_price: 1',
      'Priority weight of train_spam: 2',
      'Slots that train_price takes: 1',
      'max_active_tasks of the DAG: 16',
      'Workers (core.parallelism): 32',
      'Slots of pool default_pool: 128',
    ]);
  });

  test('a lesson whose author wrote nothing has the limits at least', () => {
    expect(perfRun(bare, 'only')!.axes.map((axis) => say(axis.label))).toEqual([
      'Workers',
      'Slots of pool default_pool',
      'Tasks at once in a run',
    ]);
  });

  test('with more slots a run of the lesson is shorter', () => {
    const run = perfRun(pools, 'two-gpus')!;
    const wider = perfRun(pools, turnAxis(run, 'gpus', 4))!;
    expect(wider.key).toBe('two-gpus?gpus=4');
    expect(isAsItIs(wider)).toBe(false);
    expect(measure(wider).seconds).toBeLessThan(measure(run).seconds!);
  });

  test('one that takes longer than its case allows is given the time', () => {
    const slow = perfRun(bare, turnAxis(perfRun(bare, 'only')!, 'setting/core.parallelism', 1))!;
    expect(measure(slow).seconds).not.toBeNull();
  });

  test.each([
    'perf/',
    'perf/8-2',
    'perf/8-2-20-2-32-99',
    'nothing',
    'goal/made-room',
    'two-gpus?gpus=0',
    'two-gpus?gpus=x',
    'two-gpus?gpus=2',
    'two-gpus?nothing=2',
    'two-gpus?',
    'two-gpus?gpus=4&gpus=4',
    '',
    '__proto__',
  ])('%j is the key of none', (key) => {
    expect(perfRun(pools, key)).toBeNull();
  });

  test('every slider leads to a run with a key of its own, that Airflow takes and that is found again on screen', () => {
    const starts = [...pools.scenarios.map((scenario) => scenario.id), perfStartKey(pools)].map((key) =>
      perfRun(pools, key)!,
    );
    const turns = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...starts), turns, (start, steps) => {
        let run = start;
        for (const [which, where] of steps) {
          const axis = run.axes[which % run.axes.length]!;
          // Runs of a thousand tasks are not what this is about.
          const few = run.made ? axis.stops.slice(0, 6) : axis.stops;
          run = perfRun(pools, turnAxis(run, axis.id, few[where % few.length]!))!;
        }
        expect(checkCase(run.input)).toEqual([]);
        expect(perfRun(pools, run.key)).toBe(run);
        expect(perfKeyOf(pools, run.scenario, run.input)).toBe(run.key);
      }),
      { numRuns: 60 },
    );
  });

  test('a run that was changed otherwise has no key', () => {
    const { scenario, input } = perfRun(pools, 'two-gpus')!;
    const other = { ...input, dags: input.dags.map((dag) => ({ ...dag, fail_fast: true })) };
    expect(perfKeyOf(pools, scenario, other)).toBeNull();
    expect(perfKeyOf(pools, scenario, { ...input, until: { seconds: 7 } })).toBe('two-gpus');
  });
});

describe('what to predict next', () => {
  test.each(['perf/8-2-20-2-32-0', 'two-gpus', 'two-gpus?gpus=4'])('changes one figure of %s', (key) => {
    const run = perfRun(pools, key)!;
    const ideas = perfIdeas(pools, run, () => false, 0);
    expect(ideas).toHaveLength(3);
    for (const idea of ideas) {
      const next = perfRun(pools, idea.key)!;
      const differing = next.axes.filter(({ value }, index) => value !== run.axes[index]!.value);
      expect(differing.map((axis) => [axis.id, axis.value])).toEqual([[idea.axis.id, idea.to]]);
    }
  });

  test('is never what was measured already, and there is enough of it from start to done in every lesson', () => {
    for (const lesson of [pools, bare, seedLesson()]) {
      const measured = new Set<string>();
      let run = perfRun(lesson, perfStartKey(lesson))!;
      for (let times = 0; times < 3; times++) {
        measured.add(run.key);
        const [idea] = perfIdeas(lesson, run, (key) => measured.has(key), times);
        expect(measured.has(idea!.key)).toBe(false);
        run = perfRun(lesson, idea!.key)!;
      }
    }
  });
});

test('each time another figure is changed first', () => {
  const run = perfRun(pools, perfStartKey(pools))!;
  const first = [0, 1, 2, 3, 4, 5].map((turn) => perfIdeas(pools, run, () => false, turn)[0]!.axis.id);
  expect(first).toEqual(['slots', 'width', 'depth', 'parallelism', 'retries', 'slots']);
});

describe('what a prediction is made of', () => {
  const settings = (change: Partial<PerfSettings>): PerfSettings => ({
    width: 8,
    depth: 2,
    seconds: 20,
    slots: 2,
    parallelism: 32,
    retries: 0,
    ...change,
  });
  test.each<[Partial<PerfSettings>, number, string, number]>([
    [{}, 2, 'slots', 160],
    [{ slots: 60 }, 8, 'width', 40],
    [{ slots: 60, parallelism: 4 }, 4, 'parallelism', 80],
    [{ slots: 60, width: 32, parallelism: 60 }, 16, 'max_active_tasks', 80],
    [{ slots: 60, retries: 1 }, 8, 'width', 70],
  ])('%j: at most %i at once, because of %s, and at least %i s', (change, atOnce, narrowest, seconds) => {
    expect(perfEstimate(settings(change))).toMatchObject({ atOnce, narrowest, atLeastSeconds: seconds });
  });

  test('no run is ever shorter than what is said of it', () => {
    const figure = (id: keyof PerfSettings) => {
      const run = perfRun(pools, perfStartKey(pools))!;
      return fc.constantFrom(...run.axes.find((axis) => axis.id === id)!.stops.slice(0, 9));
    };
    fc.assert(
      fc.property(fc.tuple(...PERF_AXES.map(figure)), (values) => {
        const run = perfRun(pools, `perf/${values.join('-')}`)!;
        expect(measure(run).seconds).toBeGreaterThanOrEqual(perfEstimate(run.made!).atLeastSeconds);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [160, 160, true],
    [176, 160, true],
    [144, 160, true],
    [177, 160, false],
    [5, 4, true],
    [6, 4, false],
    [5, null, false],
  ])('said %s, took %s: right is %s', (said, took, expected) => {
    expect(isClose(said, took)).toBe(expected);
  });
});

describe('what a change did', () => {
  const run = (key: string) => perfRun(pools, key)!;
  const secondsOf = (one: PerfRun) => measure(one).seconds;
  test('is told against the nearest run that differs in nothing else', () => {
    const effect = effectOf(
      run('perf/8-2-20-4-32-0'),
      [run('perf/8-4-20-2-32-0'), run('perf/8-2-20-2-32-0')],
      secondsOf,
    );
    expect(effect).toMatchObject({ axis: { id: 'slots', value: 4 }, from: 2, before: 160, after: 80 });
  });
  test.each([
    ['two figures differ', 'perf/8-2-20-4-32-0', 'perf/9-2-20-2-32-0'],
    ['one is made, the other is the lesson’s', 'perf/8-2-20-4-32-0', 'two-gpus'],
    ['they are runs of two scenarios', 'two-gpus?gpus=4', 'longest-first'],
  ])('is not told where %s', (_where, one, other) => {
    expect(effectOf(run(one), [run(other)], secondsOf)).toBeNull();
  });
});

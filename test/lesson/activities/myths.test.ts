import { describe, expect, it, test } from 'vitest';
import { listLessons } from '../../../src/cli/read-lessons';
import type { Case } from '../../../src/engine';
import { explainClaim, holds, mythsOf, resolveStep } from '../../../src/lesson';
import type { AskedMyth, Lesson } from '../../../src/lesson';
import { deriveMyths } from '../../../src/lesson/activities/myths';
import { lessonTrack } from '../../../src/player';
import { bareRun, lessonFrom, seedLesson } from '../lessons';
import { recordedCases } from '../recorded-cases';
import { en } from '../../words';

const { say } = en;

/** What the run of a myth says to it. */
function settled(lesson: Lesson, myth: AskedMyth) {
  const track = lessonTrack(lesson, myth.scenario);
  return {
    step: resolveStep(track, myth.step),
    isShown: holds(myth.shows, track, () => track),
    lookAt: explainClaim(myth.shows, track, () => track),
  };
}

describe('beliefs made from a run', () => {
  test.each(listLessons('lessons').map(({ name, path }) => [name, path]))(
    'of %s are settled by the run: each has its step, and what it is said to show is so',
    (_, path) => {
      const lesson = lessonFrom(path);
      const myths = deriveMyths(lesson);
      expect(myths.length).toBeGreaterThan(5);
      for (const myth of myths) {
        const { step, isShown, lookAt } = settled(lesson, myth);
        expect(step, myth.id).not.toBeNull();
        expect(isShown, myth.id).toBe(true);
        expect(lookAt.length, myth.id).toBeGreaterThan(0);
        expect(say(myth.explanation), myth.id).not.toBe('');
      }
      expect(new Set(myths.map(({ truth }) => truth))).toEqual(new Set([true, false]));
    },
  );

  test.each(recordedCases().map((input) => [input.case, input]))(
    'are settled by any run, as by that of %s',
    (_, input) => {
      const lesson = bareRun(input);
      for (const myth of deriveMyths(lesson)) {
        const { step, isShown } = settled(lesson, myth);
        expect(step, myth.id).not.toBeNull();
        expect(isShown, myth.id).toBe(true);
        expect(say(myth.explanation), myth.id).not.toBe('');
      }
    },
  );
});

/** A belief made from this run, by its id. */
function belief(id: string, dag: Omit<Case['dags'][number], 'dag_id'>, more: Partial<Case> = {}) {
  const input: Case = {
    case: id,
    clock: '2024-01-01T00:00:00Z',
    dags: [{ dag_id: 'd', schedule: '@once', start_date: '2024-01-01T00:00:00Z', ...dag }],
    until: { seconds: 600 },
    ...more,
  };
  return deriveMyths(bareRun(input)).find((myth) => myth.id === `made-${id}`);
}

const FAILS = [{ outcome: 'fail' }] as const;
const AFTER = (rule: 'all_success' | 'all_done' | 'one_success' | 'one_failed') => ({
  tasks: [{ task_id: 'a' }, { task_id: 'b' }, { task_id: 'c', trigger_rule: rule }],
  edges: [
    ['a', 'c'],
    ['b', 'c'],
  ] as [string, string][],
});

describe('a belief is as true as the run makes it', () => {
  test.each([
    ['failed-run', 'a failed leaf', { tasks: [{ task_id: 'a' }], behaviour: { a: [...FAILS] } }, true],
    [
      'failed-run',
      'a failure that is put up with',
      { ...AFTER('all_done'), behaviour: { a: [...FAILS] } },
      false,
    ],
    [
      'skipped-run',
      'a skipped leaf',
      { tasks: [{ task_id: 'a' }], behaviour: { a: [{ outcome: 'skip' as const }] } },
      false,
    ],
    [
      'at-once',
      'room for all',
      { tasks: [{ task_id: 'a' }, { task_id: 'b' }], edges: [['a', 'b']] as [string, string][] },
      true,
    ],
    ['waits-for-all', 'all_success', { ...AFTER('all_success'), behaviour: { b: [{ seconds: 9 }] } }, true],
    ['waits-for-all', 'one_success', { ...AFTER('one_success'), behaviour: { b: [{ seconds: 9 }] } }, false],
    [
      'given-up-late',
      'all_success',
      { ...AFTER('all_success'), behaviour: { a: [...FAILS], b: [{ seconds: 9 }] } },
      false,
    ],
    ['given-up-late', 'one_failed', { ...AFTER('one_failed'), behaviour: { b: [{ seconds: 9 }] } }, true],
    [
      'one-at-a-time',
      'a chain',
      { tasks: [{ task_id: 'a' }, { task_id: 'b' }], edges: [['a', 'b']] as [string, string][] },
      true,
    ],
    ['one-at-a-time', 'two at once', { tasks: [{ task_id: 'a' }, { task_id: 'b' }] }, false],
    ['empty-worker', 'an EmptyOperator', { tasks: [{ task_id: 'a', operator: 'empty' as const }] }, false],
    ['prints', 'a printed text', { tasks: [{ task_id: 'a' }], behaviour: { a: [{ prints: 'x' }] } }, false],
    [
      'prints',
      'the same text returned',
      { tasks: [{ task_id: 'a' }], behaviour: { a: [{ prints: 'x', returns: 'x' }] } },
      true,
    ],
    [
      'code-order',
      'the second line first',
      { tasks: [{ task_id: 'a' }, { task_id: 'b' }], edges: [['b', 'a']] as [string, string][] },
      false,
    ],
    ['mapped-in-turn', 'two indexes', { tasks: [{ task_id: 'a', expand: { x: [1, 2] } }] }, false],
    [
      'retries-total',
      'all tries used up',
      { tasks: [{ task_id: 'a', retries: 1, retry_delay: 1 }], behaviour: { a: [...FAILS] } },
      false,
    ],
  ] as const)('%s, with %s', (id, _, dag, truth) => {
    expect(belief(id, dag as never)?.truth).toBe(truth);
  });

  it('about the time a run is for: by the timetable', () => {
    const late = (schedule: Case['dags'][number]['schedule']) =>
      belief(
        'day-late',
        { schedule: schedule!, catchup: true, tasks: [{ task_id: 'a' }] },
        {
          clock: '2024-01-03T00:00:00Z',
          until: { seconds: 30 },
        },
      )?.truth;
    expect(late('@daily')).toBe(false);
    expect(late({ cron_interval: '@daily' })).toBe(true);
  });

  it('about max_active_tasks: refuted where two runs together have more', () => {
    const found = belief(
      'runs-share-limit',
      {
        schedule: '@daily',
        catchup: true,
        max_active_tasks: 1,
        tasks: [{ task_id: 'a' }],
        behaviour: { a: [{ seconds: 50 }] },
      },
      { clock: '2024-01-03T00:00:00Z', until: { seconds: 100 } },
    );
    expect(found?.truth).toBe(false);
  });

  it('about the state of waiting: scheduled, not queued', () => {
    const found = belief(
      'waits-queued',
      { tasks: [{ task_id: 'a' }, { task_id: 'b' }] },
      { pools: { default_pool: 1 } },
    );
    expect(found?.truth).toBe(false);
  });
});

describe('the myths of a lesson', () => {
  it('are those of its author, if there are any', () => {
    const lesson = seedLesson();
    const said = mythsOf(lesson).map((myth) => ({
      ...myth,
      identity: undefined,
      claim: say(myth.claim),
      explanation: say(myth.explanation),
    }));
    expect(said).toEqual(lesson.myths);
  });

  it('else five made ones at most, the same each time, and true ones among them', () => {
    const lesson = { ...seedLesson(), myths: [] };
    const myths = mythsOf(lesson);
    expect(myths).toHaveLength(5);
    expect(mythsOf({ ...lesson })).toEqual(myths);
    expect(new Set(myths.map(({ truth }) => truth))).toEqual(new Set([true, false]));
  });

  it('none where nothing ever runs', () => {
    const input: Case = {
      case: 'none',
      clock: '2024-01-01T00:00:00Z',
      dags: [{ dag_id: 'd', schedule: null, tasks: [{ task_id: 'a' }] }],
    };
    expect(mythsOf(bareRun(input))).toEqual([]);
  });
});

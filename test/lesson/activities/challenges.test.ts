import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLessons } from '../../../src/cli/read-lessons';
import { checkCase } from '../../../src/engine';
import type { Case } from '../../../src/engine';
import {
  applySettings,
  challengesOf,
  completeLesson,
  createTrack,
  createWhatIf,
  explainClaim,
  makeScenario,
  challengeScenarioId,
  holds,
  parOf,
  sameJson,
  settingsOf,
} from '../../../src/lesson';
import type { Challenge, Claim, Lesson, Track } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { bareLesson, lessonFrom, seedLesson } from '../lessons';
import { en } from '../../words';

const { say } = en;

/** For searches over many runs, on a busy machine. */
const SLOW_MS = 60_000;

const trackOf = (lesson: Lesson) => (id: string) =>
  createTrack(lesson.scenarios.find((one) => one.id === id)!.case, lesson.detail);
const ownTrack = (lesson: Lesson) => createTrack(lesson.scenarios[0].case, lesson.detail);

function expectSound(lesson: Lesson, challenge: Challenge): void {
  const { start, claim, solution, title } = challenge;
  const from = createTrack(start, lesson.detail);
  expect(holds(claim, from, trackOf(lesson)), `${say(title)}: not reached at the start`).toBe(false);
  const solved = createWhatIf(applySettings(challenge, solution), from);
  expect(holds(claim, solved, trackOf(lesson)), `${say(title)}: reached by its solution`).toBe(true);
  expect(settingsOf(challenge, solved.input)).toEqual(solution);
  expect(challenge.fields.length).toBeGreaterThanOrEqual(parOf(challenge));
  expect(challenge.hints.length).toBeLessThanOrEqual(3);
}

describe('every lesson has challenges that are not reached at the start and can be', () => {
  for (const { path } of listLessons('lessons')) {
    test(
      path,
      () => {
        const lesson = lessonFrom(path);
        const challenges = challengesOf(lesson);
        expect(challenges.length).toBeGreaterThan(0);
        for (const challenge of challenges) expectSound(lesson, challenge);
      },
      SLOW_MS,
    );
  }

  test('also one whose author wrote none', () => {
    const lesson = completeLesson({ ...seedLesson(), goals: [] });
    const challenges = challengesOf(lesson);
    expect(challenges.map((one) => one.id)).toEqual([
      'made-second-chance',
      'made-in-any-case',
      'made-nothing-to-do',
      'made-sooner',
    ]);
    for (const challenge of challenges) expectSound(lesson, challenge);
  });

  test('one with a single task, one with a sensor, one with a row of tasks side by side, one that nobody starts', () => {
    const made = (dag: Partial<Case['dags'][number]>): Lesson =>
      bareLesson({
        case: 'bare',
        clock: '2024-01-01T00:00:00Z',
        until: { seconds: 600 },
        dags: [{ dag_id: 'd', schedule: '@once', start_date: '2024-01-01T00:00:00Z', tasks: [], ...dag }],
      });
    const ids = (lesson: Lesson) => {
      for (const challenge of challengesOf(lesson)) expectSound(lesson, challenge);
      return challengesOf(lesson).map((one) => one.id);
    };
    expect(ids(made({ tasks: [{ task_id: 'a' }] }))).toContain('made-nothing-to-do');
    expect(ids(made({ tasks: [{ task_id: 's', operator: 'sensor' }] }))).toEqual(['made-patience']);
    expect(ids(made({ tasks: ['a', 'b', 'c'].map((id) => ({ task_id: id })) }))).toContain('made-room');
    expect(ids(made({ schedule: null, tasks: [{ task_id: 'a' }] }))).toEqual(['made-awake']);
  });

  test(
    'whatever the run is, what is made from it is sound',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...KINDS), fc.nat(20), (kind, seed) => {
          const input = makeCase(kind, seed);
          fc.pre(checkCase(input).length === 0);
          const lesson = bareLesson(input);
          for (const challenge of challengesOf(lesson)) expectSound(lesson, challenge);
        }),
        { numRuns: 12 },
      );
    },
    SLOW_MS,
  );
});

describe('a challenge’s run', () => {
  const lesson = seedLesson();
  const [challenge] = challengesOf(lesson);

  test('has an id that a link can name, and is the same each time', () => {
    const id = challengeScenarioId(challenge!.id);
    const scenario = makeScenario(lesson, id)!;
    expect(scenario.id).toBe(id);
    expect(makeScenario(lesson, id)).toEqual(scenario);
    expect(scenario.case).toEqual(challenge!.start);
  });

  test.each(['goal/no-such', 'goal/', 'perf/1-2-3', 'perf/x-1-1-1-1-1', 'perf/999-1-1-1-1-1', 'nothing', ''])(
    '%j is none',
    (id) => {
      expect(makeScenario(lesson, id)).toBeNull();
    },
  );

  test('turning a knob and turning it back is the run one began with', () => {
    for (const one of challengesOf(lesson)) {
      const turned = applySettings(one, one.solution);
      const back = one.fields.reduce(
        (input, field) => applySettings({ start: input, fields: [field] }, {}),
        applySettings(one, {}),
      );
      expect(sameJson(turned, one.start)).toBe(false);
      expect(back).toBe(one.start);
      expect(settingsOf(one, one.start)).toEqual({});
    }
  });
});

describe('why a goal is not reached is said part by part', () => {
  const lesson = seedLesson();
  const track: Track = ownTrack(lesson);
  const parts = (claim: Claim) => explainClaim(claim, track, trackOf(lesson));

  test.each<[Claim, string, string]>([
    [{ type: 'run_is', is: 'failed' }, 'the run is failed at the end', 'it is success'],
    [
      { type: 'task_is', task: 'preprocess', is: ['skipped', 'failed'], at: 3 },
      '`preprocess` is skipped or failed at step 3',
      'it is running',
    ],
    [{ type: 'run_takes', seconds: { at_most: 5 } }, 'the run takes at most 5 s', 'it takes 7 s'],
    [{ type: 'task_tries', task: 'ingest', tries: 2 }, '`ingest` takes exactly 2 tries', 'it takes 1'],
    [
      { type: 'task_reaches', task: 'ingest', state: 'up_for_retry' },
      '`ingest` comes to up_for_retry at some time',
      'it never does',
    ],
    [
      { type: 'task_never', task: 'ingest', state: 'running' },
      '`ingest` is never running',
      'it is, at step 1',
    ],
    [
      { type: 'task_before', task: 'preprocess', before: 'ingest' },
      '`preprocess` has ended before `ingest` first runs',
      '`ingest` runs after 0 s, and `preprocess` ends after 7 s',
    ],
    [
      { type: 'seconds_between', from: 'start', to: { task: 'preprocess', state: 'running' }, seconds: 0 },
      'no time passes from the start to `preprocess` running',
      'it is 4 s',
    ],
    [{ type: 'runs', count: 2 }, 'the number of runs is exactly 2 at the end', 'it is 1'],
    [
      { type: 'pool_peak', pool: 'default_pool', slots: { at_least: 2 } },
      'the most slots of pool `default_pool` in use at once are at least 2',
      'it is 1',
    ],
    [
      { type: 'xcom_is', task: 'ingest', equals: 1 },
      'the XCom `return_value` of `ingest` is `1` at the end',
      'there is none',
    ],
    [
      { type: 'task_blocked', task: 'preprocess', by: 'Pool Slots Available', at: 1 },
      '`preprocess` is held back by “Pool Slots Available” at step 1',
      'it is held back by “Trigger Rule”',
    ],
    [
      { type: 'not', claim: { type: 'run_is', is: 'success' } },
      'not so: the run is success at the end',
      'it is so',
    ],
    [
      { type: 'in_scenario', scenario: 'ingest-fails', claim: { type: 'run_is', is: 'success' } },
      'in “ingest-fails”: the run is success at the end',
      'it is failed',
    ],
  ])('%j', (claim, asks, found) => {
    const said = parts(claim).map((part) => ({
      asks: say(part.asks),
      holds: part.holds,
      found: part.found && say(part.found),
    }));
    expect(said).toMatchObject([{ asks, holds: false, found }]);
  });

  test(
    'it holds exactly if every part does, in every challenge of every lesson',
    () => {
      for (const { path } of listLessons('lessons')) {
        const one = lessonFrom(path);
        for (const { claim, start, solution, ...challenge } of challengesOf(one)) {
          for (const input of [start, applySettings({ start, fields: challenge.fields }, solution)]) {
            const run = createTrack(input, one.detail);
            const all = explainClaim(claim, run, trackOf(one));
            expect(all.every((part) => part.holds)).toBe(holds(claim, run, trackOf(one)));
            for (const part of all) expect(part.found === null).toBe(part.holds);
          }
        }
      }
    },
    SLOW_MS,
  );
});

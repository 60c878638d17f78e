/** An LMS is told of every answer, in the forms that it takes, and gives the learner's place and score back. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReporting } from '../../src/reporters';
import type { EndVisit } from '../../src/reporters';
import { FUNCTIONS_12, SCORM_12 } from '../../src/reporters/scorm-12';
import { FUNCTIONS_2004, SCORM_2004 } from '../../src/reporters/scorm-2004';
import { lmsOf } from '../../src/reporters/scorm-api';
import type { Lms } from '../../src/reporters/scorm-api';
import { scormReporter } from '../../src/reporters/scorm-session';
import type { ScormStandard } from '../../src/reporters/scorm-session';
import { keyOf } from '../../src/player';
import { writeProgress } from '../../src/player/records/text';
import { seedLesson } from '../lesson/lessons';
import { memory } from '../player/kept';
import { allAnswered, answerQuiz, counting, openPlayer, seeAllSteps } from './answered';

const lesson = seedLesson();
const SETTINGS = { autocommit: false, logLevel: 5 };

/** What Moodle's own player lets through (mod/scorm: scorm_12.js, scorm_13.js), where that is less than the standard. */
const MOODLE: Readonly<Record<string, RegExp>> = {
  'cmi.core.score.raw': /^\d{1,3}(\.\d{1,2})?$/,
  'cmi.core.lesson_location': /^.{0,255}$/,
  'cmi.core.session_time': /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
  'cmi.core.exit': /^(suspend|)$/,
  'cmi.session_time': /^PT\d+(\.\d{1,2})?S$/,
  'cmi.exit': /^(suspend|normal)$/,
  'cmi.score.scaled': /^(0|1)(\.\d{1,7})?$/,
  'cmi.interactions.n.id': /^\w{1,250}$/,
  'cmi.interactions.n.time': /^\d{2}:\d{2}:\d{2}$/,
  'cmi.interactions.n.timestamp': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
};

const VERSIONS = [
  {
    name: 'SCORM 1.2',
    standard: SCORM_12,
    functions: FUNCTIONS_12,
    create: () => new Scorm12API(SETTINGS),
    score: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    entry: 'cmi.core.entry',
    done: 'passed',
    response: 'student_response',
  },
  {
    name: 'SCORM 2004',
    standard: SCORM_2004,
    functions: FUNCTIONS_2004,
    create: () => new Scorm2004API(SETTINGS),
    score: 'cmi.score.raw',
    status: 'cmi.completion_status',
    entry: 'cmi.entry',
    done: 'completed',
    response: 'learner_response',
  },
] as const;

/** Opens the lesson under an LMS; `spoken` is what was set, in order, and how often it was committed. */
function open(standard: ScormStandard, lms: Lms | null, player = openPlayer(lesson)) {
  const spoken: (readonly [string, string] | 'commit' | 'finish')[] = [];
  const heard: Lms | null = lms && {
    ...lms,
    set: (element, value) => (spoken.push([element, value]), lms.set(element, value)),
    commit: () => (spoken.push('commit'), lms.commit()),
    finish: () => (spoken.push('finish'), lms.finish()),
  };
  let end = null as EndVisit | null;
  const reporting = createReporting(player, {
    counting: counting('visual'),
    host: null,
    options: new URLSearchParams(),
    offerEnd: (offered) => (end = offered),
  });
  const stop = scormReporter({ ...standard, find: () => heard })(reporting);
  const commits = () => spoken.filter((one) => one === 'commit').length;
  return { player, stop, spoken, commits, reporting, end };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe.each(VERSIONS)('$name', ({ standard, functions, create, score, status, entry, done, response }) => {
  test('each answer is kept at once, in forms that Moodle takes, and the way through once one stops', () => {
    const api = create();
    const { player, stop, spoken, commits } = open(standard, lmsOf(api as never, functions));
    expect(commits()).toBe(1);
    player.next();
    player.next();
    expect(commits()).toBe(1);
    vi.advanceTimersByTime(2000);
    expect(commits()).toBe(2);
    answerQuiz(player, true);
    expect(commits()).toBe(3);
    expect(api.getCMIValue(score)).toBe(String(Math.round(10_000 / lesson.quiz.length) / 100));
    expect(api.getCMIValue(status)).toBe('incomplete');
    const responses = spoken.filter(([element]) => element === `cmi.interactions.0.${response}`);
    expect(responses).toEqual([[expect.anything(), expect.stringMatching(/^\d$/)]]);
    stop();
    expect(spoken.at(-1)).toBe('finish');
    for (const one of spoken) {
      if (typeof one === 'string') continue;
      const [element, value] = one;
      const pattern = MOODLE[element.replace(/\.\d+\./, '.n.')];
      if (pattern) expect(value, element).toMatch(pattern);
    }
  });

  test('the score is there before the status that makes some LMSs look at it, and all is kept when it is done', () => {
    const api = create();
    const { player, spoken } = open(standard, lmsOf(api as never, functions));
    seeAllSteps(player);
    answerQuiz(player, ...lesson.quiz.map(() => true));
    expect(api.getCMIValue(status)).toBe(done);
    expect(api.getCMIValue(score)).toBe('100');
    const names = spoken.flatMap((one) => (typeof one === 'string' ? [] : [one[0]]));
    expect(names.lastIndexOf(score)).toBeLessThan(names.lastIndexOf(status));
    expect(spoken.at(-1)).toBe('commit');
  });

  test('who comes back finds place, answers and score, with an LMS that says nothing but the suspend data, too', () => {
    const first = create();
    const earlier = open(standard, lmsOf(first as never, functions));
    earlier.player.next();
    earlier.player.next();
    answerQuiz(earlier.player, true, false);
    earlier.stop();
    const kept = String(first.getCMIValue('cmi.suspend_data'));
    for (const isSilent of [false, true]) {
      const second = create();
      second.setCMIValue('cmi.suspend_data', kept);
      const lms = lmsOf(second as never, functions);
      if (!isSilent) second.setCMIValue(entry, 'resume');
      const get = (element: string) => (element === 'cmi.suspend_data' || !isSilent ? lms.get(element) : '');
      const { player, spoken } = open(standard, { ...lms, get });
      expect(player.store.getState().cursor).toBe(2);
      expect(second.getCMIValue(score)).toBe(first.getCMIValue(score));
      expect(second.getCMIValue('cmi.suspend_data')).toBe(kept);
      // What was told on the first visit is not told again.
      expect(spoken.flat().some((one) => one.startsWith('cmi.interactions'))).toBe(false);
      answerQuiz(player, true, false, true);
      expect(Number(second.getCMIValue(score))).toBeGreaterThan(Number(first.getCMIValue(score)));
    }
  });

  test('whoever asks the questions again keeps the better score', () => {
    const api = create();
    const { player } = open(standard, lmsOf(api as never, functions));
    seeAllSteps(player);
    answerQuiz(player, ...lesson.quiz.map(() => true));
    const progress = player.store.getState().progress;
    player.store.setState({ progress: { ...progress, activities: {} } });
    player.first();
    vi.advanceTimersByTime(2000);
    expect(api.getCMIValue(score)).toBe('100');
    expect(api.getCMIValue(status)).toBe(done);
  });

  test('with everything answered, the record has room, and can be read again', () => {
    const store = memory();
    store.set(keyOf(lesson), writeProgress(allAnswered(lesson)));
    const api = create();
    open(standard, lmsOf(api as never, functions), openPlayer(lesson, 'visual', store));
    const kept = String(api.getCMIValue('cmi.suspend_data'));
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.length).toBeLessThanOrEqual(standard.room.letters);
    const second = create();
    second.setCMIValue('cmi.suspend_data', kept);
    const { reporting } = open(standard, lmsOf(second as never, functions));
    expect(reporting.report().answers.every(({ isSettled }) => isSettled)).toBe(true);
  });

  test('what an LMS refuses is told again until it is kept; one that throws, or knows nothing, does no harm', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const api = create();
    const good = lmsOf(api as never, functions);
    let isDown = true;
    const { player, commits } = open(standard, {
      ...good,
      set: (element, value) => !isDown && good.set(element, value),
      commit: () => !isDown && good.commit(),
    });
    answerQuiz(player, true);
    expect(api.getCMIValue('cmi.suspend_data')).toBe('');
    const before = commits();
    isDown = false;
    vi.advanceTimersByTime(60_000);
    expect(commits()).toBe(before + 1);
    expect(Number(api.getCMIValue(score))).toBeGreaterThan(0);

    const throws = () => {
      throw new Error('the LMS is broken');
    };
    const broken = Object.fromEntries(Object.values(functions).map((name) => [name, throws]));
    for (const odd of [broken, {}, { [functions.initialize]: () => 'false' }]) {
      const opened = open(standard, lmsOf(odd, functions));
      answerQuiz(opened.player, true);
      opened.stop();
      expect(opened.reporting.report().score.right).toBe(1);
    }
  });

  test('an LMS whose answer takes long is asked seldom; one that comes late is told of all that was done before', () => {
    const api = create();
    let isThere = false;
    const lms = lmsOf(api as never, functions);
    let commits = 0;
    const slow: Lms = {
      ...lms,
      commit: () => {
        commits += 1;
        vi.advanceTimersByTime(400);
        return lms.commit();
      },
    };
    const player = openPlayer(lesson);
    const reporting = createReporting(player, {
      counting: counting('visual'),
      host: null,
      options: new URLSearchParams(),
    });
    scormReporter({ ...standard, find: () => (isThere ? slow : null) })(reporting);
    answerQuiz(player, true);
    isThere = true;
    vi.advanceTimersByTime(1000);
    expect(Number(api.getCMIValue(score))).toBeGreaterThan(0);
    expect(api.getCMIValue('cmi.interactions._count')).toBe(1);
    const before = commits;
    for (let times = 0; times < 9; times++) {
      player.next();
      player.previous();
    }
    vi.advanceTimersByTime(5000);
    expect(commits).toBe(before + 1);
  });

  test('whoever saves and exits has told all and ended once; what is not kept leaves the visit open', async () => {
    const api = create();
    const good = lmsOf(api as never, functions);
    let isDown = true;
    const { player, stop, spoken, end } = open(standard, {
      ...good,
      commit: () => !isDown && good.commit(),
    });
    vi.spyOn(console, 'warn').mockReturnValue();
    player.next();
    expect(await end!()).toBe(false);
    expect(spoken).not.toContain('finish');
    isDown = false;
    player.next();
    expect(await end!()).toBe(true);
    expect(spoken.slice(-2)).toEqual(['commit', 'finish']);
    const said = spoken.length;
    expect(await end!()).toBe(true);
    stop();
    expect(spoken).toHaveLength(said);
    const kept = String(api.getCMIValue('cmi.suspend_data'));
    const next = create();
    next.setCMIValue('cmi.suspend_data', kept);
    next.setCMIValue(entry, 'resume');
    const again = open(standard, lmsOf(next as never, functions));
    expect(again.player.store.getState().cursor).toBe(2);
    again.stop();
  });

  test('where there is no LMS the lesson is as anywhere else', () => {
    const { player, stop, end } = open(standard, null);
    expect(end).toBeNull();
    answerQuiz(player, true);
    vi.advanceTimersByTime(60_000);
    stop();
    expect(player.store.getState().progress.activities).not.toEqual({});
  });
});

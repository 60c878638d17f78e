/** What a course page or an LMS is told is what the learner's record says, the same before and after a reload. */
import { describe, expect, test } from 'vitest';
import { readRecord, recordText, reportOf } from '../../src/reporters';
import { seedLesson } from '../lesson/lessons';
import { answerQuiz, counting, openPlayer, seeAllSteps } from './answered';

const lesson = seedLesson();
const reported = (player: ReturnType<typeof openPlayer>, mode = 'visual') =>
  reportOf(lesson, player.store.getState().progress, counting(mode));

test('who has only opened a lesson has not attempted it', () => {
  expect(reported(openPlayer(lesson))).toMatchObject({
    completion: 'not attempted',
    success: 'unknown',
    score: { scaled: 0, right: 0, of: lesson.quiz.length },
    progress: { scaled: 0, done: 0 },
    answers: [],
  });
});

test('a score is the share of what was answered right at last', () => {
  const player = openPlayer(lesson);
  answerQuiz(player, true, false);
  const { score, progress, completion, answers } = reported(player);
  expect(score).toEqual({ scaled: 1 / lesson.quiz.length, right: 1, of: lesson.quiz.length });
  expect(progress).toEqual({ scaled: 2 / lesson.quiz.length, done: 2, of: lesson.quiz.length });
  expect(completion).toBe('incomplete');
  expect(answers.map(({ activity, tries, isSettled }) => [activity, tries.length, isSettled])).toEqual([
    ['quiz', 1, true],
    ['quiz', 2, true],
  ]);
});

test('it is passed or failed when all is done, and not before', () => {
  const [good, poor] = [true, false].map((isRight) => {
    const player = openPlayer(lesson);
    answerQuiz(player, ...lesson.quiz.map(() => isRight));
    expect(reported(player)).toMatchObject({ success: 'unknown', progress: { scaled: 0.99 } });
    seeAllSteps(player);
    return reported(player);
  });
  expect(good).toMatchObject({ completion: 'completed', success: 'passed', progress: { scaled: 1 } });
  expect(poor).toMatchObject({ completion: 'completed', success: 'failed', score: { scaled: 0 } });
});

test('in a mode that asks nothing that counts, whoever has seen all has passed', () => {
  const player = openPlayer(lesson, 'learn');
  player.next();
  expect(reported(player, 'learn')).toMatchObject({ completion: 'incomplete', score: { scaled: 0, of: 0 } });
  seeAllSteps(player);
  expect(reported(player, 'learn')).toMatchObject({
    completion: 'completed',
    success: 'passed',
    score: { scaled: 1 },
    progress: { scaled: 1 },
  });
});

describe('put back from its text', () => {
  test('a record gives the same report at the same place', async () => {
    const player = openPlayer(lesson);
    answerQuiz(player, true, false);
    player.goTo(3);
    const back = openPlayer(lesson);
    await back.resume(readRecord(recordText(player.store.getState().progress)!)!);
    expect(reported(back)).toEqual(reported(player));
    expect(back.store.getState()).toMatchObject({ cursor: 3, mode: 'visual' });
  });

  test('what was done in it is no news', async () => {
    const player = openPlayer(lesson);
    answerQuiz(player, ...lesson.quiz.map(() => true));
    seeAllSteps(player);
    const back = openPlayer(lesson);
    const heard: string[] = [];
    back.events.subscribe(({ type }) => void heard.push(type));
    await back.resume(readRecord(recordText(player.store.getState().progress)!)!);
    expect(heard).toEqual(['opened', 'resumed']);
    expect(reported(back).completion).toBe('completed');
  });

  test('a run of the learner’s own comes back with it', async () => {
    const player = openPlayer(lesson);
    const { case: input } = player.store.getState().scenario;
    await player.runWhatIf({ ...input, until: input.until ?? null, case: 'mine' } as typeof input);
    const record = recordText(player.store.getState().progress)!;
    const back = openPlayer(lesson);
    await back.resume(readRecord(record)!);
    expect(back.store.getState().whatIf?.input).toEqual(player.store.getState().whatIf?.input);
    expect(recordText(back.store.getState().progress)).toBe(record);
  });
});

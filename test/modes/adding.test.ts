/** Another activity is one file and a line in a list; so is another mode. Here one of each is made, and seen to work. */
import { expect, test } from 'vitest';
import { gradeInTwo, ONE_SET } from '../../src/lesson';
import type { Activity, ActivityOutline, Gate } from '../../src/lesson';
import { learn } from '../../src/modes/learn';
import { createPlayer, isActivityDone, openGate, scoreOf } from '../../src/player';
import type { LearningEvent, PlayerMode } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { seedLesson } from '../lesson/lessons';
import { keptAnswer, memory } from '../player/kept';

const lesson = seedLesson();

// As a file in src/lesson/activities/ would have it: how many tasks are there? It holds the run before its step 2.
const gate: Gate = { set: ONE_SET, name: 'how-many', key: 'tasks', step: 2, conceals: 'ahead' };
const countOutline: ActivityOutline = { kind: 'count', identities: () => [gate], gates: () => [gate] };
const count: Activity<number, number> = {
  ...countOutline,
  items: ({ run }) => [run.track.trace.tasks.length],
  identify: () => gate,
  read: (kept) => (typeof kept === 'number' ? kept : null),
  grade: (tasks, choice, tries) => gradeInTwo(choice === tasks, tries),
};

// As a file in src/modes/ would have it.
const counting: PlayerMode = {
  ...learn,
  id: 'counting',
  activities: [countOutline],
  isDone: (of, progress) => isActivityDone(of, progress, countOutline),
};

test('an activity and a mode of one’s own ask, hold the run, grade, are done, and are told of', () => {
  const storage = memory();
  const start = { mode: 'counting', scenario: null, step: 9 };
  const player = createPlayer(lesson, storage, createInProcessRuns(), start, [learn, counting]);
  const state = player.store.getState;
  const events: LearningEvent[] = [];
  player.events.subscribe((event) => void events.push(event));

  expect(state()).toMatchObject({ mode: 'counting', cursor: 1, furthest: 1 });
  expect(openGate(state())).toMatchObject({ kind: 'count', step: 2 });
  expect(scoreOf(lesson, state().progress, [countOutline]).lesson).toMatchObject({ of: 1, settled: 0 });

  const tasks = state().track.trace.tasks.length;
  expect(player.submit(count, tasks, tasks + 1)).toEqual({ isRight: false, isSettled: false });
  expect(player.submit(count, tasks, tasks)).toEqual({ isRight: true, isSettled: true });
  player.last();

  expect(state().cursor).toBe(state().track.steps.length - 1);
  expect(counting.isDone(lesson, state().progress)).toBe(true);
  expect(scoreOf(lesson, state().progress, [countOutline]).lesson).toEqual({
    of: 1,
    settled: 1,
    right: 1,
    atFirstTry: 0,
  });
  expect(events.map(({ type }) => type)).toEqual([
    'opened',
    'submitted',
    'submitted',
    'completed',
    'stepped',
  ]);

  player.dispose();
  const again = createPlayer(lesson, storage, createInProcessRuns(), undefined, [learn, counting]);
  expect(again.store.getState().mode).toBe('counting');
  expect(keptAnswer(again, 'count', 'how-many')?.tries.map(({ isRight }) => isRight)).toEqual([false, true]);
});

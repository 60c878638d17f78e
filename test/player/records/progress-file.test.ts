import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiz } from '../../../src/lesson';
import { MODES } from '../../../src/modes';
import { allAnswers, createPlayer, loadProgress, progressToText, takeInProgress } from '../../../src/player';
import type { KeyValueStore } from '../../../src/player';
import { createInProcessRuns } from '../../../src/sources/in-process';
import { seedLesson } from '../../lesson/lessons';
import { itemsOf, memory } from '../kept';

const lesson = seedLesson();

/** A browser in which somebody has seen these steps and answered the questions at these places. */
function browserWith(steps: readonly number[], questions: readonly number[], card?: number): KeyValueStore {
  const store = memory();
  const player = createPlayer(lesson, store, createInProcessRuns(), undefined, MODES);
  for (const step of steps) player.goTo(step);
  const items = itemsOf(player, quiz);
  for (const place of questions) player.submit(quiz, items[place]!, items[place]!.right);
  if (card !== undefined) player.setCard('next/two-tasks', { streak: 1, dueDay: card });
  player.dispose();
  return store;
}

const progressIn = (store: KeyValueStore) => loadProgress(store, lesson).progress;
const answered = (store: KeyValueStore) =>
  allAnswers(progressIn(store), quiz)
    .map(({ answer }) => answer.name)
    .sort();

describe('progress as a file', () => {
  test('brings everything to a browser in which nothing was kept', () => {
    const from = browserWith([1, 2, 3], [0, 2], 20_000);
    const to = memory();
    expect(takeInProgress(to, progressToText(from)!)).toEqual({ lessons: 1, checks: 0 });
    expect(progressIn(to)).toEqual(progressIn(from));
  });

  test('is put together with what is here: nothing of either is lost', () => {
    const steps = fc.subarray([1, 2, 3, 4, 5]);
    const questions = fc.subarray([0, 1, 2]);
    fc.assert(
      fc.property(steps, questions, steps, questions, (here, mine, there, theirs) => {
        const store = browserWith(here, mine, 10);
        const before = progressIn(store);
        const other = browserWith([1, ...there], theirs, 99);
        takeInProgress(store, progressToText(other)!);
        const after = progressIn(store);
        expect(after.seen['two-tasks']!.steps).toEqual([...new Set([0, 1, ...here, ...there])].sort());
        const names = [...new Set([...mine, ...theirs])].map((place) => lesson.quiz[place]!.id).sort();
        expect(answered(store)).toEqual(names);
        // Where both say something else, what is here stands.
        expect(after.review.cards).toEqual(before.review.cards);
        const twice = progressToText(store);
        takeInProgress(store, progressToText(other)!);
        expect(progressToText(store)).toBe(twice);
      }),
      { numRuns: 25 },
    );
  });

  test('there is none where nothing is kept', () => {
    expect(progressToText(memory())).toBeNull();
  });

  const good = JSON.parse(progressToText(browserWith([1], []))!) as { lessons: Record<string, unknown> };
  const [record] = Object.values(good.lessons);
  test.each([
    ['no text', ''],
    ['no JSON', '{'],
    ['other JSON', '[1]'],
    ['cards', '{"format":"dag-tutor-cards","version":1}'],
    ['no lesson', JSON.stringify({ ...good, lessons: {} })],
    [
      'a lesson that is no record',
      JSON.stringify({ ...good, lessons: { 'a/b': { progress: { version: 2 } } } }),
    ],
    ['one good and one bad lesson', JSON.stringify({ ...good, lessons: { ...good.lessons, 'a/b': 7 } })],
    ['a path that leads elsewhere', JSON.stringify({ ...good, lessons: { '../theme': record } })],
    ['the prototype', '{"format":"dag-tutor-progress","version":1,"lessons":{"__proto__":{"progress":{}}}}'],
    ['a later version', JSON.stringify({ ...good, version: 2 })],
  ])('of a file with a fault nothing is taken: %s', (what, text) => {
    const store = browserWith([2], [1]);
    const before = store.keys().map((key) => [key, store.get(key)]);
    const problem = what === 'a later version' ? 'other-version' : 'unreadable';
    expect(takeInProgress(store, text)).toEqual({ problem });
    expect(store.keys().map((key) => [key, store.get(key)])).toEqual(before);
  });

  test('any text at all is read without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect('problem' in takeInProgress(memory(), text)).toBe(true);
      }),
    );
  });
});

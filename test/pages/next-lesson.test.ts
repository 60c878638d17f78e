import { describe, expect, test } from 'vitest';
import type { CatalogueLesson } from 'virtual:lessons';
import { nextLesson } from '../../src/pages/next-lesson';
import type { KeptLesson } from '../../src/pages/read-kept';

const lesson = (id: string, needs: readonly string[] = [], broken = false): CatalogueLesson => ({
  id,
  title: id,
  summary: '',
  tags: [],
  minutes: 10,
  language: 'en',
  path: `lesson/airflow/${id}`,
  needs,
  broken,
});

const COURSE = [
  lesson('broken', [], true),
  lesson('first'),
  lesson('second', ['first']),
  lesson('third', ['second']),
  lesson('fourth', ['first']),
];

/** @param begun when each lesson was last touched; one that ends with "done" is done */
const kept = (begun: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(begun).map(([name, touched]): [string, KeptLesson] => [
      `lesson/airflow/${name.split(' ')[0]}`,
      { stepsSeen: 1, answered: 0, touched, isDone: name.endsWith('done'), due: 0, isInReview: false },
    ]),
  );

describe('the front page leads a learner to the one lesson to take next', () => {
  test.each([
    ['a newcomer to the first that has no fault', {}, 'first', 'start'],
    ['who is in the middle of several to the one touched last', { first: 5, third: 9 }, 'third', 'again'],
    ['who has done the first to the one after it', { 'first done': 5 }, 'second', 'next'],
    [
      'who has left one out to it, since the others need it',
      { 'first done': 1, 'fourth done': 2 },
      'second',
      'next',
    ],
    ['who has not done what others need to what needs nothing of it', { 'third done': 1 }, 'first', 'next'],
  ])('%s', (_, begun, id, why) => {
    expect(nextLesson(COURSE, kept(begun))).toEqual({ lesson: COURSE.find((one) => one.id === id), why });
  });

  test('nowhere, when all are done', () => {
    const all = { 'first done': 1, 'second done': 1, 'third done': 1, 'fourth done': 1 };
    expect(nextLesson(COURSE, kept(all))).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLessons } from '../../../src/cli/read-lessons';
import type { Question } from '../../../src/lesson';
import { drawItems, drawPlaces, MOST_PLACES, ownTrackOf, quiz, standsAlone } from '../../../src/lesson';
import { seedLesson } from '../lessons';

const lesson = seedLesson();
const names = (count: number) => Array.from({ length: count }, (_, place) => `airflow/lesson-${place}`);

describe('a variant of the final check', () => {
  test('asks about each lesson of a course that is not too long, and about none twice the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.string(), (count, seed) => {
        const lessons = names(count);
        const places = drawPlaces(lessons, seed);
        expect(places.length).toBeLessThanOrEqual(MOST_PLACES);
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
        const asked = new Set(places.map(({ lesson }) => lesson));
        expect(asked.size).toBe(Math.min(count, MOST_PLACES));
        expect([...asked].every((lesson) => lessons.includes(lesson))).toBe(true);
      }),
    );
  });

  test('is the same for the same seed, and another for another', () => {
    const lessons = names(21);
    const drawn = (seed: string) => [
      drawPlaces(lessons, seed),
      drawItems(lesson, ownTrackOf(lesson), seed).map(({ item, order }) => [item.question.id, order]),
    ];
    expect(drawn('abc')).toEqual(drawn('abc'));
    expect(drawn('abc')[0]).not.toEqual(drawn('abd')[0]);
    expect(drawn('abc')[1]).not.toEqual(drawn('abd')[1]);
  });

  test('shows each option once, and the one that the run proves is graded right wherever it stands', () => {
    for (const seed of ['a', 'b', 'c'])
      for (const { item, order } of drawItems(lesson, ownTrackOf(lesson), seed)) {
        expect([...order].sort()).toEqual([...item.question.options.keys()]);
        const right = order.filter((index) => quiz.grade(item, index, 0).isRight);
        expect(right).toEqual([item.right]);
      }
  });
});

test('who does not look at the run is asked for no step by its number', () => {
  const asked = drawItems(lesson, ownTrackOf(lesson), 'any').map(({ item }) => item.question.id);
  expect(asked).toContain('if-ingest-failed');
  expect(asked).not.toContain('ingest-at-step-2');
  expect(asked).not.toContain('preprocess-starts');
});

test('every lesson of ours has two questions at least that can be asked apart from it', () => {
  const few = listLessons('lessons').filter(({ path }) => {
    const { quiz: questions } = JSON.parse(readFileSync(path, 'utf8')) as { readonly quiz: Question[] };
    return questions.filter(standsAlone).length < 2;
  });
  expect(few).toEqual([]);
});

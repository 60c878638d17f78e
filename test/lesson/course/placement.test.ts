import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_PROBES, placementStep } from '../../../src/lesson';
import type { PlacementAnswer } from '../../../src/lesson';

/** Answers as somebody would, until it is said where to start. */
function walk(lessons: number, answerTo: (lesson: number, question: number) => PlacementAnswer) {
  const answers = new Map<number, PlacementAnswer[]>();
  const asked: number[] = [];
  for (;;) {
    const step = placementStep(lessons, answers);
    if ('start' in step) return { start: step.start, asked, answers };
    const given = answers.get(step.ask) ?? [];
    expect(step.question).toBe(given.length);
    answers.set(step.ask, [...given, answerTo(step.ask, step.question)]);
    asked.push(step.ask);
  }
}

describe('somebody who knows the first lessons of a course is told to start with the next', () => {
  test('whatever they know, however long the course is, and without many questions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (lessons, number) => {
        const known = number % (lessons + 1);
        const { start, asked } = walk(lessons, (lesson) => (lesson < known ? 'right' : 'wrong'));
        expect(start).toBe(known === lessons ? null : known);
        const stretch = Math.ceil(lessons / MOST_PROBES);
        expect(asked.length).toBeLessThanOrEqual(MOST_PROBES + stretch + 3);
      }),
    );
  });

  test('in a short course each lesson is asked about in its order, and none after the first not known', () => {
    const { asked, start } = walk(6, (lesson) => (lesson < 3 ? 'right' : 'wrong'));
    expect(asked).toEqual([0, 1, 2, 3, 3]);
    expect(start).toBe(3);
  });
});

test('one slip is forgiven: a lesson is known when the second answer is right', () => {
  const { asked, start } = walk(3, (_, question) => (question === 0 ? 'wrong' : 'right'));
  expect(asked).toEqual([0, 0, 1, 1, 2, 2]);
  expect(start).toBeNull();
});

test('who says that they don’t know is not asked a second time', () => {
  expect(walk(3, () => 'unknown')).toMatchObject({ asked: [0], start: 0 });
});

test('a lesson with nothing to ask is in nobody’s way', () => {
  expect(walk(4, (lesson) => (lesson < 2 ? 'none' : 'wrong'))).toMatchObject({ start: 2 });
  expect(walk(2, (lesson, question) => (lesson === 0 && question === 0 ? 'wrong' : 'none')).start).toBe(0);
  expect(placementStep(0, new Map())).toEqual({ start: null });
});

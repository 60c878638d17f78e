import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FINAL_CHECKS,
  keepFinalCheck,
  mergeFinalChecks,
  progressToText,
  readFinalChecks,
  rightAnswers,
  takeInProgress,
  writeFinalChecks,
} from '../../../src/player';
import type { CheckAnswer, FinalCheck, FinalChecks } from '../../../src/player';
import { memory } from '../kept';

const answer = (isRight: boolean): CheckAnswer => ({
  lesson: 'airflow/retries',
  question: 'how-often',
  key: 'k',
  choice: isRight ? 0 : 1,
  isRight,
});
const check = (
  begunAt: number,
  endedAt: number | null,
  answers: Record<string, CheckAnswer>,
): FinalCheck => ({
  begunAt,
  endedAt,
  answers,
});

const anyCheck = fc.record({
  begunAt: fc.nat(),
  endedAt: fc.option(fc.nat()),
  answers: fc.dictionary(fc.constantFrom('a 0', 'b 0', 'c 1'), fc.boolean().map(answer)),
});
const anyChecks: fc.Arbitrary<FinalChecks> = fc.dictionary(fc.constantFrom('s', 't', 'u'), anyCheck);

describe('final checks are kept as they were answered', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(anyChecks, (checks) => {
        expect(readFinalChecks(writeFinalChecks(checks))).toEqual(checks);
      }),
    );
  });

  test('whatever else stands there is none, and nothing fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFinalChecks(text)).toBeNull();
      }),
    );
    for (const broken of [
      { version: 2, checks: {} },
      { version: 1, checks: { 'not a seed': check(1, null, {}) } },
      { version: 1, checks: { s: { begunAt: -1, endedAt: null, answers: {} } } },
      { version: 1, checks: { s: check(1, null, { a: { ...answer(true), choice: 'x' } as never }) } },
    ])
      expect(readFinalChecks(JSON.stringify(broken))).toBeNull();
  });

  test('of very many the latest', () => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, place) => [`seed-${place}`, check(place, null, {})]),
    );
    const kept = Object.keys(readFinalChecks(writeFinalChecks(many)) ?? {});
    expect(kept).toHaveLength(50);
    expect(kept).toContain('seed-79');
  });
});

test('two tabs lose no answer of each other', () => {
  const store = memory();
  const add = (place: string, isRight: boolean) =>
    keepFinalCheck(store, 's', (before) => ({
      begunAt: before?.begunAt ?? 5,
      endedAt: null,
      answers: { ...before?.answers, [place]: answer(isRight) },
    }));
  add('a 0', true);
  add('b 0', false);
  expect(readFinalChecks(store.get(FINAL_CHECKS))!['s']!.answers).toEqual({
    'a 0': answer(true),
    'b 0': answer(false),
  });
});

test('put together, each has all answers of both, and putting them together again changes nothing', () => {
  fc.assert(
    fc.property(anyChecks, anyChecks, (mine, theirs) => {
      const merged = mergeFinalChecks(mine, theirs);
      for (const side of [mine, theirs])
        for (const [seed, { answers }] of Object.entries(side))
          expect(Object.keys(merged[seed]!.answers)).toEqual(expect.arrayContaining(Object.keys(answers)));
      for (const [seed, { answers }] of Object.entries(mine))
        expect(merged[seed]!.answers).toMatchObject(answers);
      expect(mergeFinalChecks(merged, theirs)).toEqual(merged);
    }),
  );
});

test('they go along in the file of progress, also without any lesson, and a file from before they were is read', () => {
  const from = memory();
  keepFinalCheck(from, 's', () => check(5, 9, { 'a 0': answer(true), 'b 0': answer(false) }));
  const to = memory();
  expect(takeInProgress(to, progressToText(from)!)).toEqual({ lessons: 0, checks: 1 });
  const taken = readFinalChecks(to.get(FINAL_CHECKS))!['s']!;
  expect(rightAnswers(taken)).toBe(1);
  expect(taken.endedAt).toBe(9);
  const damaged = JSON.parse(progressToText(from)!) as object;
  expect(takeInProgress(memory(), JSON.stringify({ ...damaged, finalChecks: { version: 1 } }))).toEqual({
    problem: 'unreadable',
  });
});

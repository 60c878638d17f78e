import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/engine';
import { applyDifference, differenceOf, parseDifference, sameJson } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';

const cases = fc.tuple(fc.constantFrom(...KINDS), fc.nat(40)).map(([kind, seed]) => makeCase(kind, seed));
const seconds = (input: Case, value: number): Case => ({ ...input, until: { seconds: value } });
/** Only plain objects with the keys of JSON: a link is JSON. */
const json = fc.jsonValue();

describe('what a link carries is the difference to the lesson’s run, and nothing is lost', () => {
  test('laid over the one case it gives the other', () => {
    fc.assert(
      fc.property(cases, cases, (from, to) => {
        const difference = parseDifference(JSON.parse(JSON.stringify(differenceOf(from, to))));
        expect(applyDifference(from, difference!)).toEqual(to);
      }),
      { numRuns: 60 },
    );
  });

  test('a case differs from itself in nothing', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(differenceOf(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('one number changed is one place, however large the DAG', () => {
    const one = makeCase('everything', 1);
    expect(differenceOf(seconds(one, 100), seconds(one, 101))).toEqual([[['until', 'seconds'], 101]]);
  });

  test('neither case is touched', () => {
    const from = Object.freeze(makeCase('rules', 1));
    applyDifference(from, [[['clock'], '2030-01-01T00:00:00Z']]);
    expect(from).toEqual(makeCase('rules', 1));
  });
});

describe('a difference that somebody else wrote', () => {
  test.each([
    null,
    {},
    'text',
    [1],
    [[]],
    [[[]]],
    [[[], 1]],
    [[['a'], 1, 2]],
    [['a', 1]],
    [[[{}], 1]],
    [[[-1], 1]],
    [[[1.5], 1]],
    [[['__proto__', 'polluted'], 1]],
  ])('%j is none', (value) => {
    expect(parseDifference(value)).toBeNull();
  });

  test.each([
    [[[['dags', 7, 'dag_id'], 'x']]],
    [[[['dags', 'length'], 1]]],
    [[[['no', 'such', 'place'], 1]]],
    [[[['clock', 'a'], 1]]],
    [[[['dags', 0]]]],
  ])('%j has no place in the case, and says so', (edits) => {
    const difference = parseDifference(edits)!;
    expect(() => applyDifference(makeCase('rules', 1), difference)).toThrow(TypeError);
  });

  test('whatever JSON it is, it is refused or applied, and nothing else is changed by it', () => {
    fc.assert(
      fc.property(json, (value) => {
        const difference = parseDifference(value);
        if (difference === null) return;
        try {
          applyDifference(makeCase('rules', 1), difference);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
    );
  });
});

test('the order of keys makes no difference, the order of a list does', () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameJson([], {})).toBe(false);
});

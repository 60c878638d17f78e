import { describe, expect, test } from 'vitest';
import { createRandom, sample, shuffle } from '../../src/lesson';

const SEEDS = Array.from({ length: 24_000 }, (_, n) => `lesson-hash/question-${n % 40}/variant-${n}`);

/**
 * The value that the chi-square statistic stays below in all but one of a thousand fair samples, by degrees of
 * freedom (from the tables).
 */
const BOUND: Readonly<Record<number, number>> = {
  2: 13.82,
  3: 16.27,
  4: 18.47,
  5: 20.52,
  23: 49.73,
  119: 172.71,
};

/** How far counts are from all being equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function countsOf(drawn: readonly string[], of: number): number[] {
  const counts = new Map<string, number>();
  for (const one of drawn) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values(), ...Array.from({ length: of - counts.size }, () => 0)];
}

describe('the order of options gives nothing away', () => {
  test.each([
    ['abc', 6],
    ['abcd', 24],
    ['abcde', 120],
  ])('every order of %s is equally likely', (letters, orders) => {
    const drawn = SEEDS.map((seed) => shuffle([...letters], createRandom(seed)).join(''));
    expect(chiSquare(countsOf(drawn, orders))).toBeLessThan(BOUND[orders - 1]!);
  });

  test.each([3, 4, 5])('the right one of %i stands anywhere', (size) => {
    const options = Array.from({ length: size }, (_, index) => index);
    const places = SEEDS.map((seed) => String(shuffle(options, createRandom(seed)).indexOf(0)));
    expect(chiSquare(countsOf(places, size))).toBeLessThan(BOUND[size - 1]!);
  });

  test('which ones are chosen of many is up to chance alone', () => {
    const chosen = SEEDS.flatMap((seed) => sample([...'abcd'], 2, createRandom(seed)));
    expect(chiSquare(countsOf(chosen, 4))).toBeLessThan(BOUND[3]!);
  });

  test('the next variant of the same question is not tied to the one before', () => {
    const pairs = SEEDS.slice(0, 12_000).map((_, n) => {
      const first = (variant: number) => shuffle([...'ab'], createRandom(`hash/q/${variant}`))[0]!;
      return first(n) + first(n + 1);
    });
    expect(chiSquare(countsOf(pairs, 4))).toBeLessThan(BOUND[3]!);
  });
});

describe('chance is repeatable', () => {
  test('the same seed gives the same order, another seed another', () => {
    const order = (seed: string) => shuffle([...'abcdefghij'], createRandom(seed)).join('');
    expect(order('seed')).toBe(order('seed'));
    expect(order('seed')).not.toBe(order('seeds'));
    expect([...order('seed')].sort().join('')).toBe('abcdefghij');
  });

  test('what is shuffled stays as it was', () => {
    const items = Object.freeze(['a', 'b', 'c']);
    expect(shuffle(items, createRandom('x'))).toHaveLength(3);
    expect(sample(items, 9, createRandom('x'))).toHaveLength(3);
  });

  test('every number below the bound comes up, and no other', () => {
    const random = createRandom('dice');
    const drawn = Array.from({ length: 6000 }, () => String(random(6)));
    expect(new Set(drawn)).toEqual(new Set(['0', '1', '2', '3', '4', '5']));
    expect(chiSquare(countsOf(drawn, 6))).toBeLessThan(BOUND[5]!);
  });
});

import { expect, test, vi } from 'vitest';
import { memo } from '../../src/engine';

test('for the same arguments it is worked out once, whatever came out', () => {
  for (const result of [7, undefined, null, { a: 1 }]) {
    const make = vi.fn((_of: object, _at: number, _other: object | null) => result);
    const known = memo(make);
    const [one, other] = [{}, {}];
    const ask = () => [
      known(one, 1, null),
      known(one, 2, null),
      known(one, 1, other),
      known(other, 1, null),
      known(other, 1, one),
    ];
    expect(ask()).toEqual(ask());
    expect(make).toHaveBeenCalledTimes(5);
  }
});

test('one that fails is tried again', () => {
  let isReady = false;
  const known = memo((of: { name: string }) => {
    if (!isReady) throw new Error('not yet');
    return of.name;
  });
  const key = { name: 'a' };
  expect(() => known(key)).toThrow('not yet');
  isReady = true;
  expect(known(key)).toBe('a');
});

test('one may ask itself', () => {
  const sumTo = memo((all: readonly number[], at: number): number =>
    at < 0 ? 0 : sumTo(all, at - 1) + (all[at] ?? 0),
  );
  expect(sumTo([1, 2, 3], 2)).toBe(6);
});

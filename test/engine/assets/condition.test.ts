import { expect, test } from 'vitest';
import { assetsIn } from '../../../src/engine/assets/condition';

test('the assets of a condition are named once each', () => {
  expect(assetsIn({ any: ['a', { all: ['b', 'a'] }] })).toEqual(['a', 'b']);
  expect(assetsIn(['x', 'y'])).toEqual(['x', 'y']);
});

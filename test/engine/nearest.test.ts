import { expect, test } from 'vitest';
import { nearest } from '../../src/engine';

test.each([
  ['preproces', ['ingest', 'preprocess'], 'preprocess'],
  ['igest', ['ingest', 'preprocess'], 'ingest'],
  ['retires', ['retries', 'retry_delay'], 'retries'],
  ['Ingest', ['ingest'], 'ingest'],
  ['banana', ['ingest', 'preprocess'], null],
  ['x', ['a', 'b'], 'a'],
])('an author who writes %s among %j is offered %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

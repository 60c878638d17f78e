import { afterEach, expect, test, vi } from 'vitest';
import { readOptions } from '../../src/cli/options';

afterEach(() => vi.restoreAllMocks());

test('files and options come in any order, and - is a file', () => {
  expect(readOptions(['a', '--out', 'x', '-'], ['out'], '')).toEqual({ files: ['a', '-'], out: 'x' });
});

test.each([
  [['--help'], 0],
  [['a', '-h'], 0],
  [['--loud'], 2],
  [['--out'], 2],
])('%j prints the usage and leaves with %i', (args, status) => {
  const said = vi.spyOn(console, status === 0 ? 'log' : 'error').mockReturnValue(undefined);
  expect(readOptions(args, ['out'], 'Usage: x')).toBe(status);
  expect(said.mock.lastCall?.join()).toContain('Usage: x');
});

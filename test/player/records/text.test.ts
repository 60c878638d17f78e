import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProgress, writeProgress } from '../../../src/player';
import { fresh, progresses } from './arbitrary';

/** As it is read back from where it is kept: the learner's own run has a place of its own. */
const again = (progress: Parameters<typeof writeProgress>[0]) =>
  readProgress(writeProgress(progress), JSON.stringify(progress.whatIf));

describe('what a learner did is kept exactly', () => {
  test('saving and loading gives the same progress, whatever it is', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(again(progress)).toEqual(progress);
      }),
    );
  });

  test('the learner’s own run is not written with every answer', () => {
    const whatIf = { case: 'x', clock: '2024-01-01T00:00:00Z', dags: [] };
    expect(writeProgress({ ...fresh, whatIf })).toBe(writeProgress(fresh));
  });
});

describe('a record that is not ours does no harm', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    '{"version":1,"hash":1}',
    '{"version":0}',
    '{"version":3}',
    '{"version":"__proto__"}',
    '"x"',
  ])('%s', (text) => {
    expect(readProgress(text)).toBeNull();
  });

  test('any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readProgress(text, text)));
  });

  test('a record of ours in which something was replaced', () => {
    const spoilt = fc.tuple(progresses, fc.constantFrom(...Object.keys(fresh)), fc.jsonValue());
    fc.assert(
      fc.property(spoilt, ([progress, key, value]) => {
        const text = JSON.stringify({ ...JSON.parse(writeProgress(progress)), [key]: value });
        const read = readProgress(text);
        if (read) expect(readProgress(writeProgress(read))).toEqual({ ...read, whatIf: null });
      }),
    );
  });

  test('a list of steps made to be endless is cut', () => {
    const record = JSON.parse(writeProgress(fresh));
    const text = JSON.stringify({ ...record, seen: { s: { run: null, steps: '0-999999999' } } });
    expect(readProgress(text)!.seen['s']!.steps.length).toBeLessThanOrEqual(1_000_000);
  });
});

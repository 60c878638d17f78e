import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStore, parseProgress, saveProgress } from '../../src/player';
import type { Progress } from '../../src/player';

const lesson = { course: 'c', id: 'l' };

const progresses: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(1 as const),
  hash: fc.string(),
  mode: fc.constantFrom('visual' as const, 'try' as const, 'perf' as const),
  scenario: fc.string(),
  detail: fc.constantFrom('essential' as const, 'runs' as const, 'full' as const, 'ticks' as const),
  cursor: fc.nat(5000),
  grow: fc.boolean(),
  whatIf: fc.constantFrom(null, { case: 'x', clock: '2024-01-01T00:00:00Z', dags: [] }),
  aside: fc.boolean(),
  seen: fc.dictionary(
    fc.string().filter((id) => id !== '__proto__'),
    fc.uniqueArray(fc.nat(300)).map((steps) => steps.sort((a, b) => a - b)),
  ),
  answers: fc.dictionary(
    fc.string().filter((id) => id !== '__proto__'),
    fc.record({
      tries: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean())),
      settled: fc.boolean(),
      hints: fc.nat(3),
    }),
  ),
  variants: fc.dictionary(
    fc.string().filter((id) => id !== '__proto__'),
    fc.nat(99),
  ),
  cards: fc.dictionary(
    fc.string().filter((id) => id !== '__proto__'),
    fc.record({ streak: fc.nat(9), dueDay: fc.nat(40000) }),
  ),
  vote: fc.constantFrom(null, 'like' as const, 'dislike' as const),
});

function memory() {
  return createStore(() => {
    throw new Error('blocked');
  });
}

describe('what a learner did is kept exactly', () => {
  test('saving and loading gives the same progress, whatever it is', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        const store = memory();
        saveProgress(store, lesson, progress);
        expect(parseProgress(store.get('progress:c/l')!)).toEqual(progress);
      }),
    );
  });
});

describe('a record that is not ours does no harm', () => {
  test.each(['', '{', 'null', '[]', '{"version":2}', '{"version":1,"hash":1}', '"x"'])('%s', (text) => {
    expect(parseProgress(text)).toBeNull();
  });

  test('any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseProgress(text)));
  });

  test('a list of steps made to be endless is cut', () => {
    const record = {
      version: 1,
      hash: '',
      mode: 'visual',
      scenario: 's',
      detail: 'essential',
      cursor: 0,
      grow: false,
    };
    const text = JSON.stringify({
      ...record,
      whatIf: null,
      seen: { s: '0-999999999' },
      answers: {},
      cards: {},
      vote: null,
    });
    expect(parseProgress(text)!.seen['s']!.length).toBeLessThanOrEqual(1_000_000);
  });
});

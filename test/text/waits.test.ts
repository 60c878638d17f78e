/** Whoever waits says in a word why: for everything that can hold a task back, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { simulate } from '../../src/engine';
import type { Answer, Case } from '../../src/engine';
import { ALL_PARTS, LANGUAGES, loadWords } from '../../src/text';
import type { Language } from '../../src/text';

const RECORDINGS = 'test/conformance/recordings';
/** Of a long recording only so many ticks are looked at. */
const MOST_TICKS = 40;

/** Everything that holds a task back in the recordings of the real Airflow: an answer for each code. */
function blockers(): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const file of readdirSync(RECORDINGS, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const { input } = JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8')) as {
      readonly input: Case;
    };
    const trace = simulate(input);
    const every = Math.max(1, Math.ceil(trace.ticks.length / MOST_TICKS));
    for (let tick = 0; tick < trace.ticks.length; tick += every) {
      const moment = trace.at(trace.ticks[tick]!.to);
      for (const { index } of trace.tasks)
        for (const answer of moment.blocked(index))
          if (!found.has(answer.reason.code)) found.set(answer.reason.code, answer);
    }
  }
  return found;
}

const answers = blockers();

test('much can hold a task back', () => expect(answers.size).toBeGreaterThan(12));

test.each(Object.keys(LANGUAGES) as Language[])('every wait has a word in %s', async (language) => {
  const { describeWait } = await loadWords(language, ALL_PARTS);
  for (const [code, answer] of answers) expect.soft(describeWait(answer), code).toMatch(/^\p{L}[^.`]+$/u);
});

test('a full pool says how many of its slots are taken, and what is needed where it is more than one', async () => {
  const { describeWait } = await loadWords('en', ALL_PARTS);
  const full = (slots: number, open: number) =>
    describeWait({ reason: { code: 'pool_full', values: { pool: 'gpu', slots, open, total: 2 } } });
  expect(full(1, 0)).toBe('waits: pool gpu, 2 of 2 taken');
  expect(full(2, 1)).toBe('waits: pool gpu, 1 of 2 taken, needs 2');
});

test('several upstream tasks are counted, and one is named', async () => {
  const { describeWait } = await loadWords('en', ALL_PARTS);
  const rule = (waiting: readonly string[], name = 'all_success') =>
    describeWait({ reason: { code: 'rule_not_met', values: { rule: name, waiting } } });
  expect(rule(['a'])).toBe('waits for a');
  expect(rule(['a', 'b', 'c', 'd'])).toBe('waits for 4 tasks');
  expect(rule(['a', 'b'], 'one_success')).toBe('waits for one of 2 tasks');
});

import { expect, test } from 'vitest';
import { parseDateMs } from '../../../src/engine/dates';
import { pokeDelayMs } from '../../../src/engine/rules/sensor-backoff';

const startedAtMs = parseDateMs('2024-03-01T00:00:00Z') ?? NaN;

/** The waits of a sensor that pokes in no time. */
function waits(pokes: number, options: Partial<Parameters<typeof pokeDelayMs>[0]> = {}): number[] {
  const found: number[] = [];
  let nowMs = startedAtMs;
  for (let poke = 0; poke < pokes; poke += 1) {
    const delay = pokeDelayMs({
      dagId: 'd',
      taskId: 'wait',
      startedAtMs,
      nowMs,
      pokeInterval: 10,
      timeout: 10_000,
      maxWait: null,
      ...options,
    });
    found.push(delay / 1000);
    nowMs += delay;
  }
  return found;
}

// What `_get_next_poke_interval` of Airflow 3.3.2 answers for the same dates.
test('a sensor with exponential backoff waits as long as in Airflow', () => {
  expect(waits(6)).toEqual([6, 17, 22, 48, 143, 305]);
});

test('it never waits longer than max_wait', () => {
  expect(waits(6, { maxWait: 15 })).toEqual([6, 15, 15, 15, 15, 15]);
});

test('it does not wait beyond its timeout', () => {
  expect(Math.max(...waits(3, { timeout: 12 }))).toBeLessThanOrEqual(12);
});

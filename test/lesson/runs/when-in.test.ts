/** Whether moments are told as seconds or as dates. */
import { expect, test } from 'vitest';
import { simulate } from '../../../src/engine';
import type { Case } from '../../../src/engine';
import { whenIn } from '../../../src/lesson';

const CLOCK = '2026-01-04T00:00:00Z';

function traceOf(more: Partial<Case>, dag: object = {}) {
  const tasks = [{ task_id: 'load' }];
  const dags = [{ dag_id: 'sales', schedule: '@daily', start_date: '2026-01-01', tasks, ...dag }];
  return simulate({ case: 'sales', clock: CLOCK, dags, ...more } as Case);
}

test('one run of a few seconds is told in seconds', () => {
  const trace = traceOf({ until: { seconds: 600 } });
  expect(trace.runs).toHaveLength(1);
  expect(whenIn(trace, 5)).toBe(5);
});

test('a catchup that takes seconds is about the dates of its runs', () => {
  const trace = traceOf({ until: { seconds: 600 } }, { catchup: true });
  expect(trace.runs.length).toBeGreaterThan(1);
  expect(trace.ticks.at(-1)!.at).toBeLessThan(600);
  expect(whenIn(trace, 5)).toBe('2026-01-04T00:00:05.000Z');
});

test('so is a run for each hour, and whatever lasts a day', () => {
  expect(whenIn(traceOf({ until: { seconds: 7200 } }, { schedule: '@hourly' }), 3600)).toBe(
    '2026-01-04T01:00:00.000Z',
  );
  expect(whenIn(traceOf({ until: { seconds: 90_000 } }), 5)).toBe('2026-01-04T00:00:05.000Z');
});

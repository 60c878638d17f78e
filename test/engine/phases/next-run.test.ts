import { expect, test } from 'vitest';
import { simulate } from '../../../src/engine';
import { smallCase } from '../small-cases';

const continuous = (clock: string, start_date: string | null, paused: boolean) =>
  simulate(
    smallCase(
      ['a'],
      [],
      { a: [{ seconds: 4 }] },
      {
        clock,
        dag: { schedule: '@continuous', max_active_runs: 1, start_date, paused },
        actions: paused ? [{ at: 3, do: 'unpause', dag_id: 'd' }] : [],
        until: { seconds: 40 },
      },
    ),
  );

const CLOCKS = ['2024-03-01T00:00:00Z', '2026-07-27T09:30:15Z', '2025-10-26T00:59:59.123456Z'];

test.each(CLOCKS)(
  '@continuous makes one run after the other from %s on, and never two of one id',
  (clock) => {
    for (const paused of [false, true]) {
      const trace = continuous(clock, '2024-02-01T00:00:00Z', paused);
      const ids = trace.runs.map((run) => run.runId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(6);
      // Each interval begins where the one before it ends.
      trace.runs.slice(1).forEach((run, at) => {
        expect(run.dataInterval[0]).toBe(trace.runs[at]?.dataInterval[1]);
        expect(Date.parse(run.runAfter)).toBeGreaterThan(Date.parse(trace.runs[at]?.runAfter ?? ''));
      });
    }
  },
);

test.each(CLOCKS)(
  'without a start date before the clock @continuous makes one run, as Airflow does: %s',
  (clock) => {
    expect(continuous(clock, null, false).runs).toHaveLength(1);
    expect(continuous(clock, clock, false).runs).toHaveLength(1);
  },
);

import { expect, test } from 'vitest';
import { BOUNDS, simulate } from '../../src/engine';
import { closingLine } from '../../src/panels/run-summary';
import { smallCase } from '../engine/small-cases';
import { ALL_PARTS, loadWords } from '../../src/text';
import { en } from '../words';

const es = await loadWords('es', ALL_PARTS);

test('a run that the simulator cuts off says so where its record ends', () => {
  const endless = smallCase(
    [{ task_id: 'a', operator: 'sensor', mode: 'reschedule', poke_interval: 1, timeout: 1e9 }],
    [],
    { a: [{ pokes: [false] }] },
  );
  expect(closingLine(simulate(endless), en)).toBe(
    'The record ends here; the DAG run is still running. It would go on: the simulator follows only so many ticks in which something changes.',
  );
  expect(closingLine(simulate(endless, { mostChanges: 50 }), en)).toMatch(/only so many changes\.$/);
  // Each bound has a reason and a sentence of its own.
  const cuts = [
    simulate(endless),
    simulate({ ...endless, until: { ticks: 1_000_000 } }),
    simulate(endless, { mostChanges: 50 }),
    simulate(smallCase(['a'], [], {}, { dag: { schedule: '@yearly', start_date: '2026-01-01T00:00:00Z' } })),
  ];
  expect(cuts.map(({ end }) => end.reason)).toEqual([
    'most_ticks',
    'most_loops',
    'most_changes',
    'most_seconds',
  ]);
  expect(cuts.map(({ end }) => end.reason).sort()).toEqual([...BOUNDS].sort());
  for (const words of [en, es])
    expect(new Set(BOUNDS.map((bound) => words.steppingWords.end.cutOff(bound))).size).toBe(BOUNDS.length);
  expect(closingLine(simulate({ ...endless, until: { seconds: 9 } }), en)).not.toMatch(/go on/);
});

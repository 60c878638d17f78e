import { expect, test } from 'vitest';
import { simulate } from '../../src/engine';
import { closingLine } from '../../src/panels/run-summary';
import { smallCase } from '../engine/small-cases';
import { en } from '../words';

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
  expect(closingLine(simulate({ ...endless, until: { seconds: 9 } }), en)).not.toMatch(/go on/);
});

/** How much of a schedule is shown: its first runs, whole, and no more work than these take. */
import { expect, test } from 'vitest';
import { simulate } from '../../../src/engine';
import type { Case } from '../../../src/engine';
import { findFirstRuns, untilRuns } from '../../../src/lesson/runs/until-runs';

const CLOCK = '2026-01-04T00:00:00Z';

function caseOf(schedule: string | null, seconds = 30, more: object = {}): Case {
  const tasks = ['extract', 'load'].map((id) => ({ task_id: id }));
  const behaviour = { extract: [{ seconds }] };
  const dag = { dag_id: 'sales', schedule, start_date: '2026-01-01', tasks, edges: [['extract', 'load']] };
  return { case: 'sales', clock: CLOCK, dags: [{ ...dag, behaviour, ...more }] } as unknown as Case;
}

test.each([
  ['a run a day', caseOf('@daily'), 1],
  ['three of them', caseOf('@daily'), 3],
  ['a run each minute, which takes longer than a minute', caseOf('* * * * *', 200), 1],
  ['a run that takes days', caseOf('@hourly', 300_000), 2],
  ['no schedule at all', caseOf(null), 1],
  ['one run and no more', caseOf('@once'), 1],
  ['a catchup', caseOf('@daily', 30, { catchup: true }), 2],
])('%s: ends where the whole simulation says', (_, input, count) => {
  expect(findFirstRuns(input, count).until).toEqual(untilRuns(simulate(input), count, ['sales']));
});

test('of a schedule that goes on for ever no more is simulated than its first runs', () => {
  const { trace, until } = findFirstRuns(caseOf('@daily'), 1);
  expect(until).not.toBeNull();
  expect(trace.runs.length).toBeLessThan(20);
  expect(simulate(caseOf('@daily')).runs.length).toBeGreaterThan(100);
});

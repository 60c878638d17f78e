import { expect, it } from 'vitest';
import type { Case } from '../../src/engine';
import { scriptOf, setAttempts, TEMPLATE_LESSON } from '../../src/studio';

const TEXT = JSON.stringify(TEMPLATE_LESSON, null, 2);
const SOUND: Case = { case: 'x', clock: '2026-01-01T00:00:00Z', dags: TEMPLATE_LESSON.dags as Case['dags'] };
const attemptsOf = (text: string, scenario: string, task: string) =>
  scriptOf(text, scenario, SOUND).case.dags[0]!.behaviour?.[task];

it('shows what was typed at once, without waiting for the checker, and in its run alone', () => {
  const typed = setAttempts(TEXT, 1, 0, 'collect_sales', [{ seconds: 12, returns: [1, 2] }])!;
  expect(attemptsOf(typed, 'a-task-fails', 'collect_sales')).toEqual([{ seconds: 12, returns: [1, 2] }]);
  expect(attemptsOf(typed, 'all-goes-well', 'collect_sales')).toEqual([
    { seconds: 4, prints: '120 sales collected' },
  ]);
});

it('tells what a run says of its own from what the DAG says for all, and goes back to that', () => {
  const { scenario, isOwn } = scriptOf(TEXT, 'a-task-fails', SOUND);
  expect([isOwn('sales_report', 'add_up'), isOwn('sales_report', 'collect_sales')]).toEqual([true, false]);
  const back = setAttempts(TEXT, scenario, 0, 'add_up', null)!;
  expect(attemptsOf(back, 'a-task-fails', 'add_up')).toEqual([{ seconds: 3, prints: 'The sum is 4,310' }]);
});

it.each(['', '[]', '{"scenarios":[null],"dags":[{"dag_id":"sales_report","behaviour":{"add_up":[1]}}]}'])(
  'shows nothing rather than fail while the text is %j',
  (text) => expect(attemptsOf(text, 'all-goes-well', 'add_up')).toBeUndefined(),
);

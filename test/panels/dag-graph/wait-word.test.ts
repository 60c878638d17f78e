/** What stands on a task about its wait has two lines there, whatever its upstream tasks are called. */
import { expect, test } from 'vitest';
import { createTrack } from '../../../src/lesson';
import { waitWordOf } from '../../../src/panels/dag-graph/derive';
import { taskAt } from '../../../src/panels/dag-graph/task-at';
import { loadWords } from '../../../src/text';
import { oneTask } from '../cases';

test.each([
  ['approval.ask_manager', 'narrow', 'waits for 1 task'],
  ['approval.ask_manager', 'roomy', 'waits for approval.ask_manager'],
  ['fetch_orders', 'narrow', 'waits for fetch_orders'],
  ['load_the_sales_of_every_shop_into_the_warehouse', 'roomy', 'waits for 1 task'],
  ['aVeryLongNameWithoutAnyPlaceToBreakItAt', 'narrow', 'waits for 1 task'],
] as const)('behind %s, on a %s task: %s', async (upstream, density, said) => {
  const one = oneTask(5).dags[0]!;
  const dag = {
    ...one,
    tasks: [{ task_id: upstream }, { task_id: 'next' }],
    edges: [[upstream, 'next'] as [string, string]],
    behaviour: { [upstream]: [{ seconds: 30 }] },
  };
  const track = createTrack({ ...oneTask(5), dags: [dag] }, 'essential');
  const words = await loadWords('en', ['run', 'causes']);
  const running = track.steps.findIndex((_, step) => taskAt(track, step, 0, 0).state === 'running');
  const shown = { run: 0, dag: track.trace.dags[0]! };
  expect(waitWordOf(track, shown, 1, running, words, density)).toBe(said);
});

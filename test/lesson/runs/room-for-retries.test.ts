/** Whoever lets a task of a new lesson fail or take longer sees what becomes of it: the run is not cut off before. */
import { expect, test } from 'vitest';
import { simulate } from '../../../src/engine';
import type { AttemptSpec, Case, TaskSpec } from '../../../src/engine';
import { findFirstRuns, lacksTime, withRoomForRetries } from '../../../src/lesson';

function newLesson(schedule: string, options: Partial<TaskSpec>): Case {
  const tasks = [{ task_id: 'extract' }, { task_id: 'load', ...options }];
  const dag = { dag_id: 'sales', schedule, start_date: '2026-01-01T00:00:00Z', tasks };
  const whole: Case = {
    case: 'sales',
    clock: '2026-01-04T00:00:00Z',
    dags: [{ ...dag, catchup: false, edges: [['extract', 'load']] }],
  };
  return { ...whole, until: findFirstRuns(whole, 1).until! };
}
const behaving = (input: Case, load: AttemptSpec[]): Case => ({
  ...input,
  dags: input.dags.map((dag) => ({ ...dag, behaviour: { load } })),
});

test.each<[string, Partial<TaskSpec>, AttemptSpec[]]>([
  ['a task that fails', {}, [{ outcome: 'fail' }]],
  ['one that takes half a minute', {}, [{ seconds: 30 }]],
  ['one that is tried again after two minutes', { retries: 1, retry_delay: 120 }, [{ outcome: 'fail' }]],
  ['one that is tried again after five minutes, as is usual', { retries: 3 }, [{ outcome: 'fail' }]],
  [
    'one that waits longer each time',
    { retries: 4, retry_delay: 60, retry_exponential_backoff: true },
    [{ outcome: 'fail' }],
  ],
])('%s comes to its end within the lesson', (_, options, load) => {
  const made = newLesson('@daily', options);
  const roomy = withRoomForRetries(made);
  expect(lacksTime(simulate(behaving(roomy, load)))).toBe(false);
  expect(simulate(roomy).runs.length).toBe(simulate(made).runs.length);
});

test('no second run begins within the lesson because of it', () => {
  for (const schedule of ['* * * * *', '@hourly']) {
    const made = newLesson(schedule, { retries: 3, retry_delay: 3000 });
    expect(simulate(withRoomForRetries(made)).runs.length).toBe(simulate(made).runs.length);
  }
});

test('an end that is told in ticks is left', () => {
  const made = { ...newLesson('@daily', { retries: 1 }), until: { ticks: 9 } };
  expect(withRoomForRetries(made)).toBe(made);
});

/** Whatever a person does in a run is done to something that is there: a slip in its name is told, with its place. */
import { expect, test } from 'vitest';
import { checkLesson } from '../../../src/lesson/check';
import { formatProblem } from '../../../src/text';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../../src/studio';

const RUN = 'scheduled__2026-01-01T00:00:00+00:00';
const said = (action: object) => {
  const text = JSON.stringify({
    ...TEMPLATE_LESSON,
    actions: [{ at: 30, dag_id: 'sales_report', ...action }],
  });
  const readBeside = () => ({ text: TEMPLATE_PYTHON });
  const checked = checkLesson({ file: 'x.json', course: 'c', name: 'first-lesson', text, readBeside });
  return 'lesson' in checked ? [] : checked.problems.map(formatProblem);
};

test.each([
  [
    'a run',
    { do: 'clear', run_id: 'scheduled__2026-01-02T00:00:00+00:00', task_ids: ['add_up'] },
    'run_id',
    RUN,
  ],
  ['a run to be marked', { do: 'mark_run', run_id: 'x', state: 'failed' }, 'run_id', RUN],
  [
    'the run of a task',
    { do: 'mark_task', run_id: 'x', task_id: 'add_up', new_state: 'failed' },
    'run_id',
    RUN,
  ],
  ['a run to be deleted', { do: 'delete_run', run_id: 'x' }, 'run_id', RUN],
])('%s that is not there', (_, action, field, there) => {
  const [problem = '', ...more] = said(action);
  expect(problem).toContain('There is no run at that moment');
  expect(problem).toContain(there);
  expect(problem).toContain(`(at /actions/0/${field})`);
  expect(more).toEqual([]);
});

test('one that is there is taken', () => {
  expect(said({ do: 'clear', run_id: RUN, task_ids: ['add_up'] })).toEqual([]);
});

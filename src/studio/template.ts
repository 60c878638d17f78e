/** The lesson that a new course begins with: three tasks, one run that goes well and one that does not. */
import type { LessonFile } from '../lesson';

export const TEMPLATE_PYTHON = `from datetime import datetime

from airflow.sdk import dag, task


@dag(schedule="@daily", start_date=datetime(2026, 1, 1))
def sales_report():
    @task
    def collect_sales():
        print("120 sales collected")

    @task
    def add_up():
        print("The sum is 4,310")

    @task
    def send_report():
        print("Report sent")

    collect_sales() >> add_up() >> send_report()


sales_report()
`;

export const TEMPLATE_LESSON: LessonFile = {
  $schema: '../../lesson.schema.json',
  version: 1,
  id: 'first-lesson',
  title: 'A report in three tasks',
  tags: ['first steps'],
  minutes: 5,
  summary: 'Three tasks run one after the other. See what becomes of the last one if the second fails.',
  clock: '2026-01-01T00:00:00Z',
  until: { seconds: 60 },
  dags: [
    {
      dag_id: 'sales_report',
      schedule: '@daily',
      start_date: '2026-01-01T00:00:00Z',
      tasks: [{ task_id: 'collect_sales' }, { task_id: 'add_up' }, { task_id: 'send_report' }],
      edges: [
        ['collect_sales', 'add_up'],
        ['add_up', 'send_report'],
      ],
      behaviour: {
        collect_sales: [{ seconds: 4, prints: '120 sales collected' }],
        add_up: [{ seconds: 3, prints: 'The sum is 4,310' }],
        send_report: [{ seconds: 2, prints: 'Report sent' }],
      },
    },
  ],
  scenarios: [
    { id: 'all-goes-well', title: 'All goes well' },
    {
      id: 'a-task-fails',
      title: 'The second task fails',
      summary: '`add_up` fails. Is the report sent?',
      change: { behaviour: { sales_report: { add_up: [{ seconds: 3, outcome: 'fail' }] } } },
    },
  ],
  code: [
    {
      id: 'file',
      title: 'sales_report.py',
      file: 'sales_report.py',
      language: 'python',
      labels: {
        collect: 'print("120 sales collected")',
        add: 'print("The sum is 4,310")',
        send: 'print("Report sent")',
        order: 'collect_sales() >> add_up() >> send_report()',
      },
      marks: [
        { task: 'collect_sales', lines: ['collect'] },
        { task: 'add_up', lines: ['add'] },
        { task: 'send_report', lines: ['send'] },
        { task: 'send_report', states: ['upstream_failed'], lines: ['order'] },
      ],
    },
  ],
  flow: [
    { title: 'Define the DAG', lights: { type: 'defined' } },
    { title: 'Collect sales', lights: { type: 'task', task: 'collect_sales' } },
    { title: 'Add up', lights: { type: 'task', task: 'add_up' } },
    { title: 'Send the report', lights: { type: 'task', task: 'send_report' } },
  ],
  key_moments: [
    {
      id: 'no-sum-no-report',
      question: 'Why is no report sent?',
      answer: '`add_up` has failed, so `send_report` becomes **upstream_failed** without running.',
      scenario: 'a-task-fails',
      step: { task: 'send_report', state: 'upstream_failed' },
      shows: { type: 'task_never', task: 'send_report', state: 'running' },
    },
  ],
  quiz: [
    {
      id: 'who-waits',
      type: 'task_state',
      prompt: '`collect_sales` is running. Which state has `add_up`?',
      task: 'add_up',
      at: { task: 'collect_sales', state: 'running' },
      options: [
        { is: 'none', right: true },
        { is: 'running', feedback: 'It starts once the task before it has succeeded.' },
        { is: 'upstream_failed', feedback: 'Nothing has failed yet.' },
      ],
      hints: ['Look at its row in the status tracker.'],
    },
    {
      id: 'after-the-failure',
      type: 'task_state',
      scenario: 'a-task-fails',
      prompt: 'The second task has failed. Which state has `send_report` at the end?',
      task: 'send_report',
      at: 'final',
      options: [
        { is: 'upstream_failed', right: true },
        { is: 'failed', feedback: 'Its own code has never run, so it cannot have failed.' },
        { is: 'none', feedback: 'The scheduler has decided about it: it will not run.' },
      ],
    },
  ],
  snapshot: [
    'A task runs when the tasks before it have succeeded.',
    'A task after a failed one becomes `upstream_failed` and does not run.',
  ],
};

/** A project that is made from a run, and what is taken along of one. `backticks` mark ids. */
import type { ProjectMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, duration, ids, mono } from '../phrases';

export const projectMessages: Sayings<ProjectMessages> = {
  'project.title': ({ dag }) => `Build ${dag} yourself`,
  'project.text': ({ dag, tasks }) =>
    `Build the DAG ${mono(dag)} again from its parts: ${count(tasks, 'task')}, and the arrows between them. You know its run; what must be true of it is checked by running yours.`,
  'project.old_schedule': () =>
    '`schedule_interval` belongs to Airflow 2. Airflow 3 refuses it; the argument is called `schedule`.',
  'project.reversed': () => 'This arrow points the wrong way: what stands on its left runs first.',
  'project.not_called': () =>
    'Without the parentheses the function is not called, and then there is no task.',
  'project.ends_as': ({ tasks, state }) =>
    state === 'success'
      ? `${ids(tasks, 5)} ${tasks.length === 1 ? 'succeeds' : 'succeed'}.`
      : `${ids(tasks, 5)} ${tasks.length === 1 ? 'is' : 'are'} ${state} at the end.`,
  'project.comes_after': ({ task, before }) => `${mono(task)} runs only after ${ids(before, 5)}.`,
  'project.run_ends_as': ({ state }) =>
    state === 'success' ? 'The DAG run succeeds.' : 'The DAG run fails, as the lesson’s does.',
  'project.in_time': ({ seconds }) =>
    `Nothing waits without need: the run takes ${duration(seconds)} at most.`,
  'project.python_note': () => 'Made with DAG Tutor. The tasks only print: put your own code in their place.',
  'project.as_built': () => 'As it was built',
  'project.what_happens': () => 'What happens here, and why?',
};

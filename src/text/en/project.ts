/** The words of the mode Project: putting lines in order, drawing arrows, telling about it, and taking it along. */
import { count, duration, ids, mono } from './phrases';

export const projectWords = {
  /** The run of what was built, among the lesson's. */
  scenario: (dag: string) => `Your ${dag}`,
  /** A project made from a run. */
  made: {
    title: (dag: string) => `Build ${dag} yourself`,
    text: (dag: string, tasks: number) =>
      `Build the DAG ${mono(dag)} again from its parts: ${count(tasks, 'task')}, and the arrows between them. You know its run; what must be true of it is checked by running yours.`,
    oldSchedule:
      '`schedule_interval` belongs to Airflow 2. Airflow 3 refuses it; the argument is called `schedule`.',
    reversed: 'This arrow points the wrong way: what stands on its left runs first.',
    notCalled: 'Without the parentheses the function is not called, and then there is no task.',
    endsAs: (tasks: readonly string[], state: string) =>
      state === 'success'
        ? `${ids(tasks, 5)} ${tasks.length === 1 ? 'succeeds' : 'succeed'}.`
        : `${ids(tasks, 5)} ${tasks.length === 1 ? 'is' : 'are'} ${state} at the end.`,
    comesAfter: (task: string, before: readonly string[]) =>
      `${mono(task)} runs only after ${ids(before, 5)}.`,
    runEndsAs: (state: string) =>
      state === 'success' ? 'The DAG run succeeds.' : 'The DAG run fails, as the lesson’s does.',
    inTime: (seconds: number) => `Nothing waits without need: the run takes ${duration(seconds)} at most.`,
  },
} as const;

/** The rows of the status tracker. */
import type { Case } from '../engine';
import type { Lesson, Watch } from './lesson';

/**
 * The rows to show for a case: those the lesson names, as far as the case has their tasks (a scenario may have other
 * DAGs); where it names none, every task's state and the run's.
 */
export function watchOf(lesson: Pick<Lesson, 'watch'>, input: Case): readonly Watch[] {
  if (lesson.watch === null) {
    return input.dags.flatMap((dag): Watch[] => [
      ...dag.tasks.map((task): Watch => ({ type: 'task_state', task: task.task_id, dag: dag.dag_id })),
      { type: 'run_state', dag: dag.dag_id },
    ]);
  }
  const [first] = input.dags;
  return lesson.watch.filter((row) => {
    if (!('task' in row)) return true;
    const dag = row.dag === undefined ? first : input.dags.find((one) => one.dag_id === row.dag);
    return dag?.tasks.some((task) => task.task_id === row.task) ?? false;
  });
}

/** The rows of the status tracker. */
import type { Case, Trace } from '../../engine';
import type { Lesson, Watch } from '../lesson';
import { literal } from '../message';
import type { Message } from '../message';
import type { WatchedTask } from '../messages';

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

/** What stands before a row: the author's own words, if there are any. The DAG is named only where there are several. */
export function watchLabel(trace: Trace, watch: Watch): Message {
  if (watch.label !== undefined) return literal(watch.label);
  const dag = (trace.dags.length > 1 && 'dag' in watch && watch.dag) || null;
  switch (watch.type) {
    case 'task_state':
      return { code: 'watch.task_status', of: watchedTask(watch, dag) };
    case 'try_number':
      return { code: 'watch.try_number', of: watchedTask(watch, dag) };
    case 'xcom':
      return { code: 'watch.xcom', of: watchedTask(watch, dag), key: watch.key ?? null };
    case 'run_state':
      return { code: 'watch.run_status', dag, run: laterRun(watch.run) };
    case 'run_count':
      return { code: 'watch.run_count', dag, state: watch.state ?? null };
    case 'pool':
      return { code: 'watch.pool', pool: watch.pool };
    case 'executor':
      return { code: 'watch.executor' };
  }
}

type TaskWatch = Extract<Watch, { readonly task: string }>;

function watchedTask({ task, run, map_index: mapIndex }: TaskWatch, dag: string | null): WatchedTask {
  return { task, mapIndex: mapIndex ?? null, dag, run: laterRun(run) };
}

/** Said only of the second and later ones. */
function laterRun(run: number | undefined): number | null {
  return run === undefined || run === 1 ? null : run;
}

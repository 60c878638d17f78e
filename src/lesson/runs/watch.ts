/** The rows of the status tracker. */
import type { Case, Trace } from '../../engine';
import { steppingWords } from '../../text';
import type { Lesson, Watch } from '../lesson';

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

/** What stands before a row. The name of the DAG is said only where there are several. */
export function watchLabel(trace: Trace, watch: Watch): string {
  if (watch.label !== undefined) return watch.label;
  const words = steppingWords.tracker;
  const dag = trace.dags.length > 1 && 'dag' in watch ? watch.dag : undefined;
  switch (watch.type) {
    case 'task_state':
      return words.taskStatus(taskName({ ...watch, dag }));
    case 'try_number':
      return words.tryNumber(taskName({ ...watch, dag }));
    case 'xcom':
      return words.xcom([taskName({ ...watch, dag }), watch.key].filter(Boolean).join(', '));
    case 'run_state':
      return words.runStatus(runOfWatch({ ...watch, dag }));
    case 'run_count':
      return words.runCount(dag ?? null, watch.state ?? null);
    case 'pool':
      return words.pool(watch.pool);
    case 'executor':
      return words.executor;
  }
}

interface Watched {
  readonly dag?: string | undefined;
  readonly run?: number | undefined;
}

function taskName({
  task,
  dag,
  run,
  map_index,
}: Watched & { readonly task: string; readonly map_index?: number | undefined }): string {
  const name = `${dag === undefined ? '' : `${dag}.`}${task}${map_index === undefined ? '' : `[${map_index}]`}`;
  return [name, nthRun(run)].filter(Boolean).join(', ');
}

function runOfWatch({ dag, run }: Watched): string | null {
  return [dag, nthRun(run)].filter(Boolean).join(', ') || null;
}

/** Said only of the second and later ones. */
function nthRun(run: number | undefined): string | undefined {
  return run === undefined || run === 1 ? undefined : steppingWords.stop.nthRun(run);
}

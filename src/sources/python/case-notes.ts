/** Where a case is only near to what the file says, for whoever looks at the run to know. */
import { kindIn } from './to-task';
import type { DagInput } from './to-case';
import type { GraphSource } from './types';

/**
 * `schedule` runs are made by hand, because no case has such a schedule; `partitions` runs come without their partitions;
 * `outside` the DAG it triggers or waits for is not here; `weights` a strategy of the file's own counts as its first
 * number; `slot` a sensor that waits for another DAG gives its slot back between its looks, though the file has it keep it;
 * `concat` only the first of several lists is mapped over; `mapped` the operator is mapped as a plain task.
 */
export type CaseNoteCode = 'schedule' | 'partitions' | 'outside' | 'weights' | 'slot' | 'concat' | 'mapped';

export interface CaseNote {
  readonly dag: string;
  /** The task it is about; undefined: the DAG. */
  readonly task?: string;
  readonly code: CaseNoteCode;
}

/** All of them, DAG by DAG. */
export function caseNotes(dags: readonly DagInput[]): CaseNote[] {
  const dagIds = new Set(dags.map(({ graph }) => graph.dag_id));
  return dags.flatMap(({ graph, facts }): CaseNote[] => {
    const dag = graph.dag_id;
    const kind = graph.schedule.kind;
    const notes: CaseNote[] = [];
    if (kind === 'custom' || kind === 'partitioned_at_runtime') notes.push({ dag, code: 'schedule' });
    if (kind === 'cron_partition' || kind === 'partitioned_assets') notes.push({ dag, code: 'partitions' });
    for (const task of graph.tasks) {
      const { task_id } = task;
      const known = facts?.tasks[task_id];
      const made = kindIn(task, { facts: known, dagIds });
      const isOutside = known?.kind === 'trigger_dagrun' || known?.kind === 'external_task';
      if (isOutside && made !== known.kind && !task.mapped)
        notes.push({ dag, task: task_id, code: 'outside' });
      if (made === 'external_task' && task.sensor?.mode === 'poke')
        notes.push({ dag, task: task_id, code: 'slot' });
      if (task.mapped && known && made !== known.kind) notes.push({ dag, task: task_id, code: 'mapped' });
      if (!['downstream', 'upstream', 'absolute'].includes(task.weight_rule))
        notes.push({ dag, task: task_id, code: 'weights' });
      const sources =
        task.expand?.kind === 'expand'
          ? Object.values(task.expand.over)
          : task.expand
            ? [task.expand.over]
            : [];
      if (sources.some(isConcat)) notes.push({ dag, task: task_id, code: 'concat' });
    }
    return notes;
  });
}

function isConcat(source: GraphSource): boolean {
  return 'concat' in source || ('map' in source && isConcat(source.map));
}

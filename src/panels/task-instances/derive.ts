/** The task instances that there are at a step, as rows. */
import type { Dag } from '../../engine';
import type { Track } from '../../lesson';
import { shownAt } from '../dag-graph/derive';
import type { Choice } from '../dag-graph/derive';
import { dagOfRun, instancesOfRun } from '../track-structure';

export interface InstanceRow {
  readonly dag: Dag;
  /** Index into the DAG's tasks. */
  readonly task: number;
  /** Null as long as there is no run. */
  readonly run: number | null;
  readonly instance: number | null;
}

/**
 * Run by run, tasks in topological order. As long as there is no run: the tasks of the DAG, because they are what a run
 * will be made of.
 */
export function instanceRows(track: Track, cursor: number, choice: Choice): readonly InstanceRow[] {
  const { trace } = track;
  const moment = trace.at(track.steps[cursor]!.position);
  const { dag, run: shown } = shownAt(track, cursor, choice);
  const runs = trace.runs.filter(
    ({ index }) => (choice === 'step' || choice === index) && moment.runState(index) !== 'absent',
  );
  if (runs.length === 0 || (choice !== 'step' && shown === null)) {
    return dag.order.map((task) => ({ dag, task, run: null, instance: null }));
  }
  return runs.flatMap(({ index: run }) => {
    const ofRun = dagOfRun(trace, run);
    const instances = instancesOfRun(trace, run);
    return ofRun.order.flatMap((task) =>
      (instances[task] ?? [])
        .filter((instance) => moment.taskState(instance) !== 'absent')
        .map((instance) => ({ dag: ofRun, task, run, instance })),
    );
  });
}

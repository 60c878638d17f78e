/** Mapped dependencies have succeeded: did what the task is mapped over end well? Airflow: `airflow/ti_deps/deps/mapped_task_upstream_dep.py`, semantics §3.7. */
import {
  FAILED,
  isFinishedCode,
  KEEP_STATE,
  SKIPPED,
  SUCCESS,
  taskStateName,
  UPSTREAM_FAILED,
  type TaskCode,
} from '../codes';
import { rowAt } from '../history/rows';
import { reason, type Check } from './check';
import { judged, PASSED } from './judgement';
import type { View } from './view';

export const mappedUpstream: Check = {
  name: 'Mapped dependencies have succeeded',
  judge(view, instance) {
    if (view.rows.task(instance).mapSources.length === 0) return PASSED;
    const states = finishedSources(view, instance);
    if (states.every((state) => state === SUCCESS)) return PASSED;
    const own = view.state(instance);
    return judged(false, own === FAILED || own === UPSTREAM_FAILED ? KEEP_STATE : stateAfter(states));
  },
  explain(view, instance) {
    const { hasMapIndexes, mapSources } = view.rows.task(instance);
    if (!hasMapIndexes) return reason('not_mapped');
    const states = finishedSources(view, instance);
    if (states.every((state) => state === SUCCESS)) return reason('sources_fine');
    const { dag } = view.rows.run(instance);
    return reason('source_not_successful', {
      sources: mapSources.map((task) => dag.tasks[task]?.taskId ?? ''),
      states: [...new Set(states.map((state) => taskStateName(state) ?? 'none'))],
    });
  },
};

/** The state that a task takes over from what it is mapped over, whatever its trigger rule; removed sources give none. */
export function stateAfter(sources: readonly TaskCode[]): TaskCode {
  if (sources.includes(FAILED) || sources.includes(UPSTREAM_FAILED)) return UPSTREAM_FAILED;
  return sources.includes(SKIPPED) ? SKIPPED : KEEP_STATE;
}

/** States of the finished sources that have no map index: a source that has been expanded did neither fail nor skip as a whole. */
function finishedSources(view: View, instance: number): TaskCode[] {
  const run = view.rows.run(instance);
  return view.rows
    .task(instance)
    .mapSources.map((task) => rowAt(run, task, -1))
    .map((row) => (row < 0 ? KEEP_STATE : view.state(row)))
    .filter(isFinishedCode);
}

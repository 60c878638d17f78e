/** Mapped dependencies have succeeded: did what the task is mapped over end well? Airflow: `airflow/ti_deps/deps/mapped_task_upstream_dep.py`, semantics §3.7. */
import { INSTEAD } from '../cause-fields';
import {
  FAILED,
  isFinishedCode,
  KEEP_STATE,
  SKIPPED,
  SUCCESS,
  taskStateName,
  UPSTREAM_FAILED,
  type StateToSet,
  type TaskCode,
} from '../codes';
import { rowAt } from '../history/rows';
import { reason, settlingCheck } from './check';
import { judged, PASSED } from './judgement';
import { idsOf, type View } from './view';

export const mappedUpstream = settlingCheck({
  name: 'Mapped dependencies have succeeded',
  reasons: [
    /** Passed: the task is not mapped. */
    'not_mapped',
    /** Passed: nothing that it is mapped over has gone wrong. */
    'sources_fine',
    /** Not passed: what it is mapped over ended without success. sources, states. */
    'source_not_successful',
  ],
  judge(view, instance, options) {
    if (view.rows.task(instance).mapSources.length === 0) return PASSED;
    const states = finishedSources(view, instance);
    if (states.every((state) => state === SUCCESS)) return PASSED;
    const own = options?.own ?? view.state(instance);
    return judged(false, own === FAILED || own === UPSTREAM_FAILED ? KEEP_STATE : stateAfter(states));
  },
  explain(view, instance) {
    const { hasMapIndexes, mapSources } = view.rows.task(instance);
    if (!hasMapIndexes) return reason('not_mapped');
    const states = finishedSources(view, instance);
    if (states.every((state) => state === SUCCESS)) return reason('sources_fine');
    return reason('source_not_successful', {
      sources: idsOf(view, instance, mapSources),
      states: [...new Set(states.map((state) => taskStateName(state) ?? 'none'))],
    });
  },
  settles: {
    causes: {
      /** What it is mapped over did not succeed. sources. */
      set_by_source: { sources: 'any', ...INSTEAD },
    },
    isNoticed: true,
    alsoWhenAsked: true,
    causeOf(view, instance) {
      const { mapSources } = view.rows.task(instance);
      return { code: 'set_by_source', values: { sources: idsOf(view, instance, mapSources) } };
    },
    answerBehind: (_, values) => reason('source_not_successful', { ...values, states: [] }),
  },
});

/** The state that a task takes over from what it is mapped over, whatever its trigger rule; removed sources give none. */
export function stateAfter(sources: readonly TaskCode[]): StateToSet {
  if (sources.includes(FAILED) || sources.includes(UPSTREAM_FAILED)) return UPSTREAM_FAILED;
  return sources.includes(SKIPPED) ? SKIPPED : KEEP_STATE;
}

/** States of the finished sources that have no map index: a source that has been expanded did neither fail nor skip as a whole. */
function finishedSources(view: View, instance: number): TaskCode[] {
  const run = view.rows.run(instance);
  return view.rows
    .task(instance)
    .mapSources.map((task) => rowAt(run, task, -1))
    .filter((row) => row >= 0)
    .map((row) => view.state(row))
    .filter(isFinishedCode);
}

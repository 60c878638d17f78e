/** What a person does in a run is done to what is there at that moment: Airflow's REST API answers 404 to anything else. */
import { nearest } from '../../engine';
import type { Case, Trace } from '../../engine';
import type { JsonSource } from './json-source';
import { sameJson } from '../changes/same-json';
import type { Problem } from './problem';
import { valueAt } from './schema-walk';

/** The field that names what is not there, by why Airflow refuses. */
const FIELD_OF: Readonly<Record<string, { readonly kind: string; readonly field: string }>> = {
  no_such_dag: { kind: 'dag', field: 'dag_id' },
  no_such_run: { kind: 'run', field: 'run_id' },
  no_such_task: { kind: 'task', field: 'task_id' },
  no_such_asset: { kind: 'asset', field: 'asset' },
};

/** Actions of a scenario that name a DAG, run, task or asset which is not there when they are done. */
export function checkActions(source: JsonSource, scenario: number, input: Case, trace: Trace): Problem[] {
  const own = ['scenarios', scenario, 'change', 'actions'];
  const list = valueAt(source.value, own) === undefined ? ['actions'] : own;
  const actions = input.actions ?? [];
  return trace.ticks.flatMap(({ refused }) =>
    refused.flatMap(({ action, code }): Problem[] => {
      const named = FIELD_OF[code];
      const place = actions.findIndex((one) => sameJson(one, action));
      if (!named || place < 0) return [];
      const { dag_id: dagId, run_id: runId } = actions[place] as { dag_id?: unknown; run_id?: unknown };
      const runs = trace.runs.filter((run) => run.dagId === dagId).map((run) => run.runId);
      // Without its run a task instance is not there either.
      const isOfRun = code === 'no_such_task' && typeof runId === 'string' && !runs.includes(runId);
      const { kind, field } = isOfRun ? FIELD_OF['no_such_run']! : named;
      const path = [...list, place, field];
      const said = valueAt(source.value, path);
      const id = typeof said === 'string' ? said : '';
      const others = kind === 'run' ? runs.filter((one) => one !== id) : [];
      const known = others.slice(0, 8);
      return [source.problem(path, 'reference.unknown', { kind, id, near: nearest(id, others), known })];
    }),
  );
}

/** Clearing a whole run, or what failed in it. Airflow: `perform_clear_dag_run` in `airflow/api_fastapi/core_api/services/public/dag_run.py`. */
import { FAILED, UPSTREAM_FAILED } from '../codes';
import { clearInstances, instancesOf } from './clear-instances';
import { flag, knowsFields, refused, runOf, type Do } from './request';

export const clearRunAction: Do = (sim, action) => {
  const fields = ['only_failed', 'only_new', 'dry_run', 'run_on_latest_version', 'note'];
  if (!knowsFields(action, fields) || (flag(action, 'only_new') && flag(action, 'only_failed')))
    return refused(422, 'bad_request');
  const run = runOf(sim, action);
  if (!run) return refused(404, 'no_such_run');
  if (flag(action, 'dry_run') || flag(action, 'only_new')) return undefined;
  const instances = instancesOf(sim, run).filter((instance) => {
    const state = sim.world.state(instance);
    return !flag(action, 'only_failed') || state === FAILED || state === UPSTREAM_FAILED;
  });
  clearInstances(sim, instances, 'cleared', {});
  return undefined;
};

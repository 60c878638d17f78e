/** Clearing a whole run, or what failed in it. Airflow: `perform_clear_dag_run` in `airflow/api_fastapi/core_api/services/public/dag_run.py`. */
import { FAILED, UPSTREAM_FAILED } from '../codes';
import { action } from './action';
import { clearInstances, instancesOf } from './clear-instances';
import { refused, runOf } from './request';

export const clearRunAction = action({
  name: 'clear_run',
  fields: {
    dag_id: 'text',
    run_id: 'text',
    only_failed: 'flag',
    only_new: 'flag',
    dry_run: 'flag',
    run_on_latest_version: 'flag',
    note: 'text',
  },
  do(sim, request) {
    const { only_failed: onlyFailed, only_new: onlyNew, dry_run: isDry } = request;
    if (onlyNew && onlyFailed) return refused(422, 'bad_request');
    const run = runOf(sim, request);
    if (!run) return refused(404, 'no_such_run');
    if (isDry || onlyNew) return undefined;
    const instances = instancesOf(sim, run).filter((instance) => {
      const state = sim.world.state(instance);
      return !onlyFailed || state === FAILED || state === UPSTREAM_FAILED;
    });
    clearInstances(sim, instances, 'cleared', {});
    return undefined;
  },
});

/** Deleting a run with all that belongs to it; a running one is refused. semantics §13.4. */
import { ABSENT, RUN_ABSENT, RUN_RUNNING } from '../codes';
import { action } from './action';
import { instancesOf } from './clear-instances';
import { refused, runOf } from './request';

export const deleteRun = action({
  name: 'delete_run',
  fields: { dag_id: 'text', run_id: 'text' },
  do(sim, request) {
    const run = runOf(sim, request);
    if (!run) return refused(404, 'no_such_run');
    if (run.state === RUN_RUNNING) return refused(409, 'run_running');
    const { world } = sim;
    for (const instance of instancesOf(sim, run)) {
      world.xcoms.deleteAll(instance, 'deleted', {});
      world.setState(instance, ABSENT, 'deleted', {});
    }
    world.setRunState(run, RUN_ABSENT, 'deleted', {});
    return undefined;
  },
});

/** actions: what a person does at this moment. Each action is a file in `actions/`; what Airflow's REST API refuses is noted. semantics §13. */
import type { ActionKind } from '../case';
import type { Simulation } from '../simulation';
import { assetEvent } from '../actions/asset-event';
import { backfill } from '../actions/backfill';
import { clear } from '../actions/clear';
import { clearRunAction } from '../actions/clear-run';
import { deleteRun } from '../actions/delete-run';
import { markRun } from '../actions/mark-run';
import { markTask } from '../actions/mark-task';
import { pause, unpause } from '../actions/pause';
import type { Do } from '../actions/request';
import { trigger } from '../actions/trigger';

const DO: Readonly<Record<ActionKind, Do>> = {
  trigger,
  pause,
  unpause,
  clear,
  clear_run: clearRunAction,
  mark_task: markTask,
  mark_run: markRun,
  delete_run: deleteRun,
  backfill,
  asset_event: assetEvent,
};

export function actions(sim: Simulation): void {
  for (let action = sim.dueAction(); action; action = sim.dueAction()) {
    sim.nextAction += 1;
    const refusal = DO[action.do](sim, action);
    if (refusal) sim.refuse(action, refusal.status, refusal.code);
    sim.world.log.nextEvent();
  }
}

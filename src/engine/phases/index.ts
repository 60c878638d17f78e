/** One tick: its phases, in Airflow's order. Each is a file. */
import type { Phase } from '../states';
import type { Simulation } from '../simulation';
import { actions } from './actions';
import { createRuns } from './create-runs';
import { decide } from './decide';
import { events } from './events';
import { launch } from './launch';
import { outcomes } from './outcomes';
import { queue } from './queue';
import { startRuns } from './start-runs';
import { timers } from './timers';
import { triggers } from './triggers';

/** Goes through one tick; answers whether the DAG files were read again at its end. */
export function tick(sim: Simulation): boolean {
  const enter = (phase: Phase) => sim.world.log.enter(phase);
  enter('outcomes');
  outcomes(sim);
  enter('triggers');
  triggers(sim);
  enter('actions');
  actions(sim);
  enter('create_runs');
  createRuns(sim);
  enter('start_runs');
  startRuns(sim);
  enter('decide');
  decide(sim);
  enter('queue');
  const queued = queue(sim);
  enter('launch');
  launch(sim, queued);
  enter('events');
  events(sim);
  enter('timers');
  return timers(sim);
}

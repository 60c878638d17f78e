/** actions: what a person does at this moment. What Airflow's REST API refuses is noted. semantics §13. */
import { perform } from '../actions';
import { phase } from './phase';

export const actions = phase('actions', (sim) => {
  for (let action = sim.dueAction(); action; action = sim.dueAction()) {
    sim.nextAction += 1;
    const refusal = perform(sim, action);
    if (refusal) sim.refuse(action, refusal.status, refusal.code);
    sim.world.log.nextEvent();
  }
});

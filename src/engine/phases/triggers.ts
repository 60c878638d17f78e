/** triggers: those whose time has come fire, and their instances go back to scheduled. semantics §11.2. */
import { SCHEDULED } from '../codes';
import type { Simulation } from '../simulation';
import { phase } from './phase';

export const triggers = phase('triggers', (sim) => {
  const { world } = sim;
  for (let trigger = nextTrigger(sim); trigger && trigger.atMs <= world.nowMs; trigger = nextTrigger(sim)) {
    sim.triggers.pop();
    world.setState(trigger.instance, SCHEDULED, 'trigger_fired', {});
    world.log.nextEvent();
  }
});

/** The next one that somebody still waits for. */
export function nextTrigger(sim: Simulation) {
  for (let next = sim.triggers.peek(); next; next = sim.triggers.peek()) {
    if (sim.isDeferredTo(next)) return next;
    sim.triggers.pop();
  }
  return undefined;
}

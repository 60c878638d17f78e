/** One tick: its phases, in Airflow's order. A new one is a file and its line here. */
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

const LIST = [
  outcomes,
  triggers,
  actions,
  createRuns,
  startRuns,
  decide,
  queue,
  launch,
  events,
  timers,
] as const;

/** A part of a tick, by name. */
export type Phase = (typeof LIST)[number]['name'];

/** The phases of one tick, in Airflow's order (test/conformance/README.md). */
export const PHASES: readonly Phase[] = LIST.map(({ name }) => name);

/** Goes through one tick. */
export function tick(sim: Simulation): void {
  for (const { name, run } of LIST) {
    sim.world.log.enter(name);
    run(sim);
  }
}

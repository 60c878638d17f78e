/** The trace of a simulation that has come to its end. */
import type { Simulation } from '../simulation';
import type { Trace } from '../trace';
import { History } from './history';
import { PastTrace } from './past-trace';
import type { TickLog } from './tick-log';

export function makeTrace(sim: Simulation, ticks: TickLog, reason: Trace['end']['reason']): Trace {
  const { rows, log, usage } = sim.world;
  const last = ticks.length - 1;
  const lastAt = last < 0 ? 0 : ticks.at(last);
  const until = sim.plan.input.until?.seconds ?? Infinity;
  const at = reason === 'until' && sim.at > until ? until : lastAt;
  return new PastTrace(new History(sim.plan, { rows, log, ticks, usage }), { reason, at, tick: last });
}

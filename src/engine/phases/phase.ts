/** One part of a tick. Each is one file; the list beside them has their order. */
import type { Simulation } from '../simulation';

export interface TickPhase<Name extends string = string> {
  readonly name: Name;
  readonly run: (sim: Simulation) => void;
}

/** Declares a phase; its name becomes a type of its own. */
export function phase<const Name extends string>(
  name: Name,
  run: (sim: Simulation) => void,
): TickPhase<Name> {
  return { name, run };
}

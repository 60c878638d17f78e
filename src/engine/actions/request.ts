/** What all actions have in common: the fields of a REST request, and how it is refused. */
import type { ActionSpec, Json } from '../case';
import type { PlannedDag } from '../dag/planned';
import { parseDateMs } from '../dates';
import type { Simulation } from '../simulation';
import type { LiveRun } from '../world/live-run';

/** An answer of the REST API that is not a success. */
export interface Refused {
  readonly status: 400 | 404 | 409 | 422;
  /** Why, for the room `text`. */
  readonly code: RefusalCode;
}

/** Does an action, or says why it is refused. A refused action changes nothing. */
export type Do = (sim: Simulation, action: ActionSpec) => Refused | undefined;

export const REFUSAL_CODES = [
  'bad_request',
  'no_such_dag',
  'no_such_run',
  'no_such_task',
  'no_such_asset',
  'run_exists',
  'bad_run_id',
  'no_logical_date',
  'task_running',
  'run_running',
  'already_in_state',
  'backfill_running',
  'backfill_not_periodic',
  'backfill_future',
  'backfill_from_after_to',
  'backfill_no_runs',
  'backfill_needs_reprocess',
  'backfill_no_reverse',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export function refused(status: Refused['status'], code: RefusalCode): Refused {
  return { status, code };
}

export function dagOf(sim: Simulation, action: ActionSpec): PlannedDag | undefined {
  return sim.plan.dags[sim.plan.dagIndex.get(action.dag_id ?? '') ?? -1];
}

export function runOf(sim: Simulation, action: ActionSpec): LiveRun | undefined {
  const dag = dagOf(sim, action);
  return dag && sim.world.findRun(dag.index, action.run_id ?? '');
}

/** Whether the request has only fields that Airflow knows: any other is refused (422). */
export function knowsFields(action: ActionSpec, fields: readonly string[]): boolean {
  const known = new Set(['at', 'do', 'dag_id', 'run_id', 'task_id', 'map_index', ...fields]);
  return Object.keys(action).every((field) => known.has(field));
}

/** A switch of the request. */
export function flag(action: ActionSpec, field: string, fallback = false): boolean {
  const value: Json | undefined = action[field];
  return typeof value === 'boolean' ? value : fallback;
}

/** A date of the request; undefined if it is none. */
export function dateField(action: ActionSpec, field: string): number | undefined {
  const value = action[field];
  return typeof value === 'string' ? (parseDateMs(value) ?? undefined) : undefined;
}

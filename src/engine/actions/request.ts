/** What requests have in common: whom they are about, and how they are refused. */
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

/** The DAG and run of a request, as a path of the REST API names them. */
interface Target {
  readonly dag_id?: string | null;
  readonly run_id?: string | null;
}

export function dagOf(sim: Simulation, { dag_id: id }: Target): PlannedDag | undefined {
  return sim.plan.dags[sim.plan.dagIndex.get(id ?? '') ?? -1];
}

export function runOf(sim: Simulation, target: Target): LiveRun | undefined {
  const dag = dagOf(sim, target);
  return dag && sim.world.findRun(dag.index, target.run_id ?? '');
}

/** A date of a request, milliseconds since 1970; undefined if it is left out. */
export function msOf(date: string | null | undefined): number | undefined {
  return typeof date === 'string' ? (parseDateMs(date) ?? undefined) : undefined;
}

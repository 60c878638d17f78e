/** All actions. A new one is a file and its line here. */
import type { Json } from '../case';
import type { Simulation } from '../simulation';
import { isOfKind, type Action, type SpecOf } from './action';
import { assetEvent } from './asset-event';
import { backfill } from './backfill';
import { clear } from './clear';
import { clearRunAction } from './clear-run';
import { deleteRun } from './delete-run';
import { markRun } from './mark-run';
import { markTask } from './mark-task';
import { pause, unpause } from './pause';
import { refused, type Refused } from './request';
import { trigger } from './trigger';

const LIST = [
  trigger,
  pause,
  unpause,
  clear,
  clearRunAction,
  markTask,
  markRun,
  deleteRun,
  backfill,
  assetEvent,
] as const;

type Known = (typeof LIST)[number];

/** What a person does at a moment: the fields are those of Airflow's REST request. */
export type ActionSpec = Known extends infer One
  ? One extends Action<infer Name, infer Own>
    ? SpecOf<Name, Own>
    : never
  : never;
export type ActionKind = ActionSpec['do'];

const BY_NAME: ReadonlyMap<string, Action> = new Map(LIST.map((one) => [one.name, one as unknown as Action]));

/** The names of all actions. */
export const ACTIONS = LIST.map((one) => one.name) as readonly ActionKind[];

/** The fields that requests of an action know, by name. */
export function fieldsOf(name: ActionKind): Action['fields'] {
  return BY_NAME.get(name)?.fields ?? {};
}

/** Does what a person asks for, or says why Airflow refuses it. */
export function perform(sim: Simulation, spec: ActionSpec): Refused | undefined {
  const known = BY_NAME.get(spec.do);
  if (!known || !isWellFormed(known, spec)) return refused(422, 'bad_request');
  return known.do(sim, spec);
}

function isWellFormed({ fields }: Action, spec: ActionSpec): boolean {
  return Object.entries<Json | undefined>(spec).every(([name, value]) => {
    if (name === 'at' || name === 'do') return true;
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return kind !== undefined && isOfKind(kind, value);
  });
}

/** What a person does at a moment, as a request to Airflow's REST API. Each action is one file. */
import type { Json } from '../case';
import { parseDateMs } from '../dates';
import type { Simulation } from '../simulation';
import type { Refused } from './request';

/** What a field of a request takes; a list of texts: one of these. Dates and texts may be null, as if left out. */
export type FieldKind = 'date' | 'flag' | 'json' | 'tasks' | 'text' | 'whole' | readonly string[];

/** A task id, or `[id, map index]`. */
export type TaskTarget = string | [string, number];

type ValueOf<Kind extends FieldKind> = Kind extends 'flag'
  ? boolean
  : Kind extends 'whole'
    ? number
    : Kind extends 'json'
      ? Json
      : Kind extends 'tasks'
        ? TaskTarget[] | null
        : Kind extends readonly (infer Word)[]
          ? Word
          : string | null;

export type Fields = Readonly<Record<string, FieldKind>>;

/** An action in a case: its name, when, and the fields of the request. */
export type SpecOf<Name extends string, Own extends Fields> = {
  /** Seconds after `clock`. */
  at: number;
  do: Name;
} & { [Field in keyof Own]?: ValueOf<Own[Field]> };

export interface Action<Name extends string = string, Own extends Fields = Fields> {
  /** The word in a case's `do`. */
  readonly name: Name;
  /** The fields that Airflow knows. A request with any other, or with a value of another kind, is refused (422). */
  readonly fields: Own;
  /** Does it, or says why it is refused. A refused action changes nothing. */
  do(sim: Simulation, request: Readonly<SpecOf<Name, Own>>): Refused | undefined;
}

/** Declares an action; its name and fields become the type of what a case may ask. */
export function action<const Name extends string, const Own extends Fields>(
  parts: Action<Name, Own>,
): Action<Name, Own> {
  return parts;
}

/** Whether a value is of a field's kind. */
export function isOfKind(kind: FieldKind, value: Json | undefined): boolean {
  if (value === undefined || kind === 'json') return true;
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'whole') return Number.isInteger(value);
  if (kind === 'text') return value === null || typeof value === 'string';
  if (kind === 'date') return value === null || (typeof value === 'string' && parseDateMs(value) !== null);
  if (kind === 'tasks') return value === null || (Array.isArray(value) && value.every(isTarget));
  return typeof value === 'string' && kind.includes(value);
}

function isTarget(value: Json): boolean {
  if (!Array.isArray(value)) return typeof value === 'string';
  return value.length === 2 && typeof value[0] === 'string' && Number.isInteger(value[1]);
}

/**
 * What makes one case another, as plain JSON: small enough for a link, and applied without trusting it. A difference
 * is a list of places, each with its new value or, without one, gone.
 */
import type { Case, Json } from '../../engine';
import { isObject, sameJson } from './same-json';

/** Where, from the case inward; then what stands there now. Without a value the place is gone. */
export type Edit = readonly [path: readonly (string | number)[], value?: Json];
export type CaseDifference = readonly Edit[];

/** The edits that make `to` of `from`: none if they are the same. */
export function differenceOf(from: Case, to: Case): CaseDifference {
  const edits: Edit[] = [];
  compare(from as unknown as Json, to as unknown as Json, [], edits);
  return edits;
}

/** The case with the edits made. Throws a `TypeError` where an edit has no place in it. */
export function applyDifference(from: Case, difference: CaseDifference): Case {
  const whole = structuredClone(from);
  for (const edit of difference) makeEdit(whole, edit);
  return whole;
}

/** A difference as it was written, or null for anything else. */
export function parseDifference(value: unknown): CaseDifference | null {
  if (!Array.isArray(value)) return null;
  const isEdit = (edit: unknown): edit is Edit =>
    Array.isArray(edit) &&
    (edit.length === 1 || edit.length === 2) &&
    Array.isArray(edit[0]) &&
    edit[0].length > 0 &&
    edit[0].every((part) => (typeof part === 'string' ? part !== '__proto__' : isIndex(part)));
  return value.every(isEdit) ? value : null;
}

function compare(from: Json, to: Json, path: (string | number)[], edits: Edit[]): void {
  if (sameJson(from, to)) return;
  // Lists of one length differ item by item; others are written anew, and so are unlike things.
  const isInside =
    isObject(from) &&
    isObject(to) &&
    Array.isArray(from) === Array.isArray(to) &&
    (!Array.isArray(from) || Object.keys(from).length === Object.keys(to).length);
  if (!isInside) {
    edits.push([path, to]);
    return;
  }
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const place = [...path, Array.isArray(from) ? Number(key) : key];
    if (!Object.hasOwn(to, key)) edits.push([place]);
    else if (!Object.hasOwn(from, key)) edits.push([place, to[key] as Json]);
    else compare(from[key] as Json, to[key] as Json, place, edits);
  }
}

/** Makes an edit in place: a link may hold some thousands of them. */
function makeEdit(whole: unknown, [path, ...rest]: Edit): void {
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce((inner: unknown, part) => {
    if (!isPart(inner, part) || !Object.hasOwn(inner, part)) throw misplaced(path);
    return inner[part];
  }, whole);
  if (!isPart(parent, last)) throw misplaced(path);
  const isItem = Array.isArray(parent);
  if (isItem && (rest.length === 0 || !Object.hasOwn(parent, last))) throw misplaced(path);
  if (rest.length === 0) Reflect.deleteProperty(parent, last);
  else parent[last] = structuredClone(rest[0]);
}

/** Whether a thing can have a part of that name: lists have numbers, all else has names. */
function isPart(whole: unknown, part: string | number): whole is Record<string | number, unknown> {
  return isObject(whole) && Array.isArray(whole) === (typeof part === 'number') && part !== '__proto__';
}

function misplaced(path: readonly (string | number)[]): TypeError {
  return new TypeError(`There is no place ${path.join('.')} in this case.`);
}

function isIndex(part: unknown): part is number {
  return Number.isInteger(part) && (part as number) >= 0;
}

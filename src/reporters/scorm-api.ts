/**
 * The run time of a learning management system (SCORM 1.2 RTE 3.3.6, SCORM 2004 RTE 3.3): an object with functions in a
 * window around this one, or in the one that has opened it. Whatever it does, calling it here never throws.
 */

/** What an LMS puts into its window, as far as one can know. */
type ApiObject = Readonly<Record<string, unknown>>;

/** Names of its functions; they differ between the versions. */
export type ApiFunctions = Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'finish', string>>;

/** An LMS, called in one way whatever its version. */
export interface Lms {
  initialize(): boolean;
  /** Empty where there is no value, or the LMS does not say. */
  get(element: string): string;
  /** Whether it was taken. */
  set(element: string, value: string): boolean;
  commit(): boolean;
  finish(): boolean;
}

/** Frames in frames: more than any LMS has. */
const MOST_WINDOWS = 50;

/** The LMS around a window; null where there is none. */
export function findLms(
  name: 'API' | 'API_1484_11',
  functions: ApiFunctions,
  here: Window = window,
): Lms | null {
  const found =
    inParents(here, name) ??
    openersOf(here)
      .map((one) => inParents(one, name))
      .find(Boolean);
  return found ? lmsOf(found, functions) : null;
}

/** @param api what an LMS offers; each of its functions may be missing, say no, or throw */
export function lmsOf(api: ApiObject, functions: ApiFunctions): Lms {
  const call = (name: string, ...args: string[]): unknown => {
    try {
      const called = api[name];
      return typeof called === 'function' ? (called as (...all: string[]) => unknown).apply(api, args) : '';
    } catch {
      return '';
    }
  };
  const isDone = (answer: unknown) => String(answer) === 'true';
  return {
    initialize: () => isDone(call(functions.initialize, '')),
    get: (element) => textOf(call(functions.get, element)),
    set: (element, value) => isDone(call(functions.set, element, value)),
    commit: () => isDone(call(functions.commit, '')),
    finish: () => isDone(call(functions.finish, '')),
  };
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));

function inParents(from: Window, name: string): ApiObject | null {
  let here = from;
  for (let count = 0; count < MOST_WINDOWS; count++) {
    try {
      const api = (here as unknown as Readonly<Record<string, unknown>>)[name];
      if (typeof api === 'object' && api !== null) return api as ApiObject;
    } catch {
      // A window of another origin, into which one cannot look. Those around it may be of ours again.
    }
    if (here.parent === here) return null;
    here = here.parent;
  }
  return null;
}

/** The windows that have opened this one, or the one it is in. */
function openersOf(here: Window): Window[] {
  return [here, here.top].flatMap((one) => {
    try {
      return one?.opener ? [one.opener as Window] : [];
    } catch {
      return [];
    }
  });
}

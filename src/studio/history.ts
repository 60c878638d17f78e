/** What can be undone and redone: each state is kept whole, and none is ever changed. */

/** So many steps back; what is older is let go. */
const MOST_STEPS = 300;

export interface History<T> {
  /** The last one is undone first. */
  readonly past: readonly T[];
  readonly present: T;
  /** The first one is redone first. */
  readonly future: readonly T[];
  /** What the last change was part of: the next one of the same goes into the same step. Null: into a new one. */
  readonly burst: string | null;
}

export function newHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], burst: null };
}

/**
 * A change. What was undone before it cannot be redone any more.
 * @param burst what it is part of, such as the field that is typed in; null where it stands alone
 */
export function record<T>(history: History<T>, next: T, burst: string | null = null): History<T> {
  if (next === history.present) return history;
  const goesOn = burst !== null && burst === history.burst && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], burst };
}

/** Whatever comes next is a step of its own. */
export function endBurst<T>(history: History<T>): History<T> {
  return history.burst === null ? history : { ...history, burst: null };
}

/** One step back; the same where there is none. */
export function undo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  if (past.length === 0) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], burst: null };
}

/** One step forward again; the same where nothing was undone. */
export function redo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: later, burst: null };
}

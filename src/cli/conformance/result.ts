import type { Json } from '../../engine';
import { sorted } from '../compare';

/** What comes out of holding one case against Airflow. */
export interface Result {
  /** As the case calls itself. */
  readonly id: string;
  /** What it is counted under: a topic of recordings, or a kind of a table. */
  readonly topic: string;
  readonly verdict: Verdict;
}

/**
 * `inAnotherOrder`: Airflow leaves open which of two checks wins, and the recording shows the other outcome.
 * `not run`: the case says nothing about Airflow 3.3.2, or something no DAG can show; `why` says which.
 */
export type Verdict =
  | { readonly kind: 'agrees'; readonly inAnotherOrder?: true }
  | { readonly kind: 'differs'; readonly how: string }
  | { readonly kind: 'not run'; readonly why: string };

export const AGREES: Verdict = { kind: 'agrees' };
export const AGREES_OTHERWISE: Verdict = { kind: 'agrees', inAnotherOrder: true };

export function differs(how: string): Verdict {
  return { kind: 'differs', how };
}

export function notRun(why: string): Verdict {
  return { kind: 'not run', why };
}

/** Agrees if what was said has all that was expected, whatever else it has. */
export function same(expected: unknown, said: unknown): Verdict {
  const shown = isRecord(expected) && isRecord(said) ? pick(said, Object.keys(expected)) : said;
  const [wanted, got] = [sorted(expected as Json), sorted((shown ?? null) as Json)];
  return wanted === got ? AGREES : differs(`expected ${wanted}, got ${got}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

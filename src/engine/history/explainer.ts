/**
 * What works out why, from a finished run. It asks the dependency checks, and they are the larger part of what a page would
 * need to look at a run: a page that shows a run's beginning, where nothing has happened, can be there before them.
 */
import type { Answer, Cause } from '../reason';
import type { View } from '../rules/view';
import type { History } from './history';
import type { PastView } from './past-view';

export interface Explainer {
  /** The answers that decided the change at a position, which happened in a tick; none where no check did. */
  checksBehind(history: History, position: number, tick: number, cause: Cause): readonly Answer[] | undefined;
  /** Every dependency check of an instance; none where there is no such row. */
  checks(view: View, instance: number): readonly Answer[];
  /** What holds an instance back that waits for its turn. */
  blocked(history: History, view: PastView, instance: number): readonly Answer[];
  /** The upstream instances that count for an instance. */
  upstream(view: View, instance: number): readonly number[];
}

let known: Explainer | null = null;

export function explainWith(explainer: Explainer): void {
  known = explainer;
}

/** Loads what explains, for whoever looks at runs and simulates none; `simulate` brings it. */
export async function loadExplainer(): Promise<void> {
  known ??= (await import('./explain')).EXPLAINER;
}

/** Where it has not been loaded yet, the loading is thrown, as words are that come late: what is drawn waits for it. */
export function explainer(): Explainer {
  if (!known) throw loadExplainer();
  return known;
}

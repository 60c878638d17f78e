/** Reads a case. */
import type { Case, Json } from './case';
import { planDag } from './dag/compile-dag';
import type { DagNames } from './dag/names';
import { completePlan, type Plan } from './plan';
import type { SettlingOrder } from './rules/settling-orders';
import { readSettings } from './settings';

/** Reads a case that `checkCase` finds nothing wrong with. */
export function makePlan(input: Case, names: readonly DagNames[] = [], order?: SettlingOrder): Plan {
  const given: Readonly<Record<string, Json>> = input.settings ?? {};
  const settings = readSettings(given);
  const dags = input.dags.map((dag, index) => planDag(dag, index, given, settings, names[index]));
  return completePlan(input, settings, dags, order);
}

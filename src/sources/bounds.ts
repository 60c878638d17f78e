/** How large a run may be that a page shows: drawing more would hold the page up, wherever it was simulated. */
import { TooManyChanges } from '../engine';
import type { Case } from '../engine';
import { RunTooLarge } from './run-source';
import type { Amount } from './run-source';

/** The largest DAG made to measure has 1,200 tasks and some 8,000 changes. */
const MOST: Readonly<Record<Amount, number>> = { tasks: 1500, edges: 10_000, groups: 200, changes: 50_000 };

/** A simulation that makes more changes need not go on (`SimulateOptions.refuseBeyond`). */
export const MOST_CHANGES = MOST.changes;

/** Throws `RunTooLarge` where a case is more than can be drawn, whatever happens in it. */
export function checkSize({ dags }: Case): void {
  const sum = (of: (dag: Case['dags'][number]) => number) => dags.reduce((all, dag) => all + of(dag), 0);
  const tasks = sum((dag) => dag.tasks.length);
  const edges = sum((dag) => dag.edges?.length ?? 0);
  const groups = sum((dag) => dag.groups?.length ?? 0);
  for (const [what, count] of Object.entries({ tasks, edges, groups })) check(what as Amount, count);
}

function check(what: Amount, count: number): void {
  if (count > MOST[what]) throw new RunTooLarge(what, count, MOST[what]);
}

/** What a simulation threw, as a page says it. */
export function asTooLarge(error: unknown): unknown {
  return error instanceof TooManyChanges ? new RunTooLarge('changes', error.most + 1, error.most) : error;
}

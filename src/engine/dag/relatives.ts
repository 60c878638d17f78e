/** Tasks far up or down a DAG. */

type Neighbours = readonly (readonly number[])[];

/** All tasks that can be reached from these, the tasks themselves only where a way leads back to them. */
export function reachable(from: readonly number[], neighbours: Neighbours): Set<number> {
  const found = new Set<number>();
  const open = from.flatMap((task) => neighbours[task] ?? []);
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (found.has(task)) continue;
    found.add(task);
    for (const next of neighbours[task] ?? []) if (!found.has(next)) open.push(next);
  }
  return found;
}

/** The order in which tasks can follow one another, or why there is none. */

/** All tasks, each after its upstream ones; fewer than all where there is a cycle. */
export function topologicalOrder(
  upstream: readonly (readonly number[])[],
  downstream: readonly (readonly number[])[],
): number[] {
  const missing = Int32Array.from(upstream, (tasks) => tasks.length);
  const order: number[] = [];
  missing.forEach((count, task) => {
    if (count === 0) order.push(task);
  });
  for (let at = 0; at < order.length; at += 1) {
    for (const next of downstream[order[at] ?? 0] ?? []) {
      const left = (missing[next] ?? 0) - 1;
      missing[next] = left;
      if (left === 0) order.push(next);
    }
  }
  return order;
}

/** The tasks of one cycle, in the direction of its edges, starting with the one defined first; null if there is none. */
export function findCycle(
  upstream: readonly (readonly number[])[],
  downstream: readonly (readonly number[])[],
): number[] | null {
  const ordered = new Set(topologicalOrder(upstream, downstream));
  const start = upstream.findIndex((_, task) => !ordered.has(task));
  if (start < 0) return null;
  // Every task left over has an upstream one left over: going back must come round.
  const seenAt = new Map<number, number>();
  const path: number[] = [];
  for (let task = start; ;) {
    const seen = seenAt.get(task);
    if (seen !== undefined) {
      const cycle = path.slice(seen).reverse();
      const first = cycle.indexOf(Math.min(...cycle));
      return [...cycle.slice(first), ...cycle.slice(0, first)];
    }
    seenAt.set(task, path.length);
    path.push(task);
    task = upstream[task]?.find((before) => !ordered.has(before)) ?? start;
  }
}

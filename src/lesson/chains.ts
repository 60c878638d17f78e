/** An edge as a lesson's file may write it: a pair, or a chain of more tasks or groups, each upstream of the next. */

/** Each chain as the pairs that it stands for, in its place; what is no list of texts is left as it is. */
export function pairsOf(edges: readonly unknown[]): unknown[] {
  return edges.flatMap((edge) => (isChain(edge) ? edge.slice(1).map((to, at) => [edge[at], to]) : [edge]));
}

/** Where the pair at a place of `pairsOf` was written: the place of its edge, and of the pair's first end in that. */
export function writtenAt(
  edges: readonly unknown[],
  pair: number,
): { readonly edge: number; readonly end: number } {
  let left = pair;
  for (const [edge, written] of edges.entries()) {
    const count = isChain(written) ? written.length - 1 : 1;
    if (left < count) return { edge, end: left };
    left -= count;
  }
  return { edge: pair, end: 0 };
}

/** More than a pair: pairs are what they are. */
export function isChain(edge: unknown): edge is readonly string[] {
  return Array.isArray(edge) && edge.length > 2 && edge.every((end) => typeof end === 'string');
}

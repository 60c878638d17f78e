/** Drawing the arrows of a DAG: which may be drawn, and a short text for those that were. */

/** `[upstream, downstream]` task ids. */
export type Edge = readonly [string, string];

/** Why an arrow cannot be drawn. `path`: the way back that it would close, from where it leads to where it begins. */
export type EdgeRefusal =
  | { readonly kind: 'unknown' | 'itself' | 'twice' }
  | { readonly kind: 'circle'; readonly path: readonly string[] };

/** Null if the arrow can be drawn beside the others. */
export function refusalOf(
  tasks: readonly string[],
  edges: readonly Edge[],
  [from, to]: Edge,
): EdgeRefusal | null {
  if (!tasks.includes(from) || !tasks.includes(to)) return { kind: 'unknown' };
  if (from === to) return { kind: 'itself' };
  if (edges.some(([up, down]) => up === from && down === to)) return { kind: 'twice' };
  const path = wayBetween(edges, to, from);
  return path && { kind: 'circle', path };
}

/** The shortest way along the arrows; null if there is none. */
function wayBetween(edges: readonly Edge[], from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const [at] of cameFrom) {
    if (at === to) {
      const path: string[] = [];
      for (let step: string | null = to; step !== null; step = cameFrom.get(step)!) path.unshift(step);
      return path;
    }
    for (const [up, down] of edges) if (up === at && !cameFrom.has(down)) cameFrom.set(down, at);
  }
  return null;
}

/** No learner draws more. */
const MOST_EDGES = 400;
const NONE = 'none';

/** Arrows as short text, `0-1.1-2`: the places of their tasks. */
export function edgesText(tasks: readonly string[], edges: readonly Edge[]): string {
  if (edges.length === 0) return NONE;
  return edges.map(([from, to]) => `${tasks.indexOf(from)}-${tasks.indexOf(to)}`).join('.');
}

/** The arrows that `edgesText` wrote; null for anything else, and for arrows that could not have been drawn. */
export function parseEdges(
  tasks: readonly string[],
  text: string,
  fixed: readonly Edge[] = [],
): Edge[] | null {
  if (text === NONE) return [];
  if (!/^\d{1,4}-\d{1,4}(\.\d{1,4}-\d{1,4})*$/.test(text)) return null;
  const pairs = text.split('.');
  if (pairs.length > MOST_EDGES) return null;
  const edges: Edge[] = [];
  for (const pair of pairs) {
    const [from, to] = pair.split('-').map((place) => tasks[Number(place)] ?? '') as [string, string];
    if (refusalOf(tasks, [...fixed, ...edges], [from, to])) return null;
    edges.push([from, to]);
  }
  return edges;
}

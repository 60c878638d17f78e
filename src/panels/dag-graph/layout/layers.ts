/** First part of a layered layout: which layer each node stands in, and the places where long edges pass a layer. */

export interface FlatGraph {
  /** Extent of each node along the flow (main) and across it (cross), in pixels. */
  readonly sizes: readonly { readonly main: number; readonly cross: number }[];
  /** Pairs of node indexes; cycles are allowed (groups can have them). */
  readonly edges: readonly (readonly [number, number])[];
}

/** Nodes, then the bends of long edges, as items 0…n−1 of one layered graph in which every link spans one layer. */
export interface LayeredGraph {
  readonly nodeCount: number;
  readonly layerOf: readonly number[];
  /** Items by layer; the order within one is still to be found. */
  readonly layers: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Per edge of the flat graph: the items it bends at, in order. */
  readonly bends: readonly (readonly number[])[];
}

/** More bends than this cost more time than straight lines cost clarity. */
const MOST_BENDS = 12_000;

export function assignLayers(graph: FlatGraph): LayeredGraph {
  const count = graph.sizes.length;
  const forward = withoutCycles(graph);
  const layerOf = longestPath(count, forward);
  spreadLoners(count, forward, layerOf);

  const before: number[][] = Array.from({ length: count }, () => []);
  const after: number[][] = Array.from({ length: count }, () => []);
  const link = (from: number, to: number) => {
    after[from]!.push(to);
    before[to]!.push(from);
  };
  let left = MOST_BENDS;
  const bends = graph.edges.map(([from, to], index) => {
    if (!forward.has(index)) return [];
    const span = layerOf[to]! - layerOf[from]!;
    if (span === 1) link(from, to);
    if (span < 2 || span - 1 > left) return [];
    left -= span - 1;
    const items: number[] = [];
    let tail = from;
    for (let layer = layerOf[from]! + 1; layer < layerOf[to]!; layer++) {
      const item = layerOf.length;
      layerOf.push(layer);
      before.push([]);
      after.push([]);
      link(tail, item);
      items.push(item);
      tail = item;
    }
    link(tail, to);
    return items;
  });

  const layers: number[][] = Array.from({ length: last(layerOf) + 1 }, () => []);
  layerOf.forEach((layer, item) => layers[layer]!.push(item));
  return { nodeCount: count, layerOf, layers, before, after, bends };
}

/** The edges that are left when those that close a cycle are taken out, by index. */
function withoutCycles({ sizes, edges }: FlatGraph): Map<number, readonly [number, number]> {
  const out: number[][] = sizes.map(() => []);
  edges.forEach(([from], index) => out[from]!.push(index));
  const kept = new Map<number, readonly [number, number]>();
  const seen = new Uint8Array(sizes.length); // 1: on the path being walked, 2: done
  const walk = (start: number) => {
    const path = [{ node: start, next: 0 }];
    seen[start] = 1;
    while (path.length) {
      const at = path.at(-1)!;
      const index = out[at.node]![at.next++];
      if (index === undefined) {
        seen[at.node] = 2;
        path.pop();
        continue;
      }
      const to = edges[index]![1];
      if (seen[to] === 1) continue;
      kept.set(index, edges[index]!);
      if (seen[to] === 0) {
        seen[to] = 1;
        path.push({ node: to, next: 0 });
      }
    }
  };
  for (let node = 0; node < sizes.length; node++) if (seen[node] === 0) walk(node);
  return kept;
}

/** Every node as early as its upstream allows; then nodes that feed more than they are fed move to what they feed. */
function longestPath(count: number, edges: ReadonlyMap<number, readonly [number, number]>): number[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  const fed = new Array<number>(count).fill(0);
  for (const [from, to] of edges.values()) {
    out[from]!.push(to);
    fed[to]!++;
  }
  const layerOf = new Array<number>(count).fill(0);
  const waiting = [...fed];
  const order = fed.flatMap((degree, node) => (degree === 0 ? [node] : []));
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    for (const next of out[node]!) {
      layerOf[next] = Math.max(layerOf[next]!, layerOf[node]! + 1);
      if (--waiting[next]! === 0) order.push(next);
    }
  }
  for (const node of order.reverse()) {
    if (out[node]!.length <= fed[node]!) continue;
    layerOf[node] = Math.max(layerOf[node]!, Math.min(...out[node]!.map((next) => layerOf[next]!)) - 1);
  }
  return layerOf;
}

/** Nodes without any edge would make one endless first column: they become a block of about twice its height in width. */
function spreadLoners(
  count: number,
  edges: ReadonlyMap<number, readonly [number, number]>,
  layerOf: number[],
): void {
  const linked = new Set([...edges.values()].flat());
  const loners = Array.from({ length: count }, (_, node) => node).filter((node) => !linked.has(node));
  const columns = Math.max(linked.size ? last(layerOf) + 1 : 1, Math.round(Math.sqrt(loners.length * 0.62)));
  loners.forEach((node, index) => (layerOf[node] = index % columns));
}

function last(layerOf: readonly number[]): number {
  return layerOf.reduce((most, layer) => Math.max(most, layer), 0);
}

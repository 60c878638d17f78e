/** Third part of a layered layout: where exactly each item stands across the flow. */
import type { LayeredGraph } from './layers';

/** Room of a bend, so that long edges keep apart from each other and from nodes. */
const BEND_PX = 14;
/** Long edges run straight: a pull between two bends counts so much more than one between nodes. */
const STRAIGHTNESS = 8;

/**
 * The middle of every item across the flow. Sweeps forth and back let each item follow its neighbours; within a
 * layer the best places without overlap are found by merging blocks (isotonic regression).
 */
export function placeAcross(
  graph: LayeredGraph,
  layers: readonly (readonly number[])[],
  nodeExtents: readonly number[],
  gap: number,
): Float64Array {
  const at = new Float64Array(graph.layerOf.length);
  const isBend = (item: number) => item >= graph.nodeCount;
  const extent = (item: number) => nodeExtents[item] ?? BEND_PX;
  const apart = (a: number, b: number) =>
    (extent(a) + extent(b)) / 2 + (isBend(a) || isBend(b) ? gap / 2 : gap);
  const offsets = layers.map((items) => {
    const result = new Float64Array(items.length);
    for (let index = 1; index < items.length; index++) {
      result[index] = result[index - 1]! + apart(items[index - 1]!, items[index]!);
    }
    return result;
  });
  layers.forEach((items, layer) => {
    const middle = (offsets[layer]!.at(-1) ?? 0) / 2;
    items.forEach((item, index) => (at[item] = offsets[layer]![index]! - middle));
  });

  const settle = (layer: number, sides: readonly LayeredGraph['before'][]) => {
    const items = layers[layer]!;
    const wished = new Float64Array(items.length);
    const weights = new Float64Array(items.length);
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      let sum = 0;
      let weight = 0;
      for (const side of sides) {
        for (const other of side[item]!) {
          const pull = isBend(item) && isBend(other) ? STRAIGHTNESS : isBend(item) || isBend(other) ? 2 : 1;
          sum += pull * at[other]!;
          weight += pull;
        }
      }
      // What has no neighbour there stays, and gives way.
      wished[index] = weight ? sum / weight : at[item]!;
      weights[index] = weight || 0.01;
    }
    const settled = closestWithoutOverlap(wished, weights, offsets[layer]!);
    for (let index = 0; index < items.length; index++) at[items[index]!] = settled[index]!;
  };
  const last = layers.length - 1;
  const sweeps = graph.layerOf.length > 2_000 ? 6 : 16;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let layer = 1; layer <= last; layer++) settle(layer, [graph.before]);
    for (let layer = last - 1; layer >= 0; layer--) settle(layer, [graph.after]);
  }
  for (let sweep = 0; sweep < 4; sweep++)
    for (let layer = 0; layer <= last; layer++) settle(layer, [graph.before, graph.after]);
  return at;
}

/**
 * The places closest to what is wished (weighted least squares) that keep the distances given by `offsets`. All three
 * are of one length, in the order in which the items stand.
 */
export function closestWithoutOverlap(
  wished: Float64Array,
  weights: Float64Array,
  offsets: Float64Array,
): Float64Array {
  // Items that touch are a block, which stands at the mean of their wishes. Typed arrays, because this is most of a layout.
  const count = wished.length;
  const blockAt = new Float64Array(count);
  const blockWeight = new Float64Array(count);
  const blockSize = new Int32Array(count);
  let blocks = 0;
  for (let index = 0; index < count; index++) {
    let at = wished[index]! - offsets[index]!;
    let weight = weights[index]!;
    let size = 1;
    for (; blocks > 0 && blockAt[blocks - 1]! > at; blocks--) {
      const before = blockWeight[blocks - 1]!;
      at = (blockAt[blocks - 1]! * before + at * weight) / (before + weight);
      weight += before;
      size += blockSize[blocks - 1]!;
    }
    blockAt[blocks] = at;
    blockWeight[blocks] = weight;
    blockSize[blocks] = size;
    blocks++;
  }
  const places = new Float64Array(count);
  for (let block = 0, index = 0; block < blocks; block++)
    for (let left = blockSize[block]!; left > 0; left--, index++)
      places[index] = blockAt[block]! + offsets[index]!;
  return places;
}

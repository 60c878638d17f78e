/** Third part of a layered layout: where exactly each item stands across the flow. */
import type { LayeredGraph } from './layers';

/** What one sweep does to one layer: every item wants to stand where its neighbours are, none may overlap. */
interface Wish {
  readonly at: number;
  readonly weight: number;
}

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
    const wishes = items.map((item): Wish => {
      let sum = 0;
      let weight = 0;
      for (const side of sides) {
        for (const other of side[item]!) {
          const pull = isBend(item) && isBend(other) ? STRAIGHTNESS : isBend(item) || isBend(other) ? 2 : 1;
          sum += pull * at[other]!;
          weight += pull;
        }
      }
      return weight ? { at: sum / weight, weight } : { at: at[item]!, weight: 0.01 };
    });
    closestWithoutOverlap(wishes, offsets[layer]!).forEach((value, index) => (at[items[index]!] = value));
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

/** The places closest to what is wished (weighted least squares) that keep the distances given by `offsets`. */
export function closestWithoutOverlap(wishes: readonly Wish[], offsets: Float64Array): number[] {
  const blocks: { at: number; weight: number; size: number }[] = [];
  wishes.forEach((wish, index) => {
    let block = { at: wish.at - offsets[index]!, weight: wish.weight, size: 1 };
    while (blocks.length && blocks.at(-1)!.at > block.at) {
      const before = blocks.pop()!;
      const weight = before.weight + block.weight;
      block = {
        at: (before.at * before.weight + block.at * block.weight) / weight,
        weight,
        size: before.size + block.size,
      };
    }
    blocks.push(block);
  });
  return blocks
    .flatMap((block) => new Array<number>(block.size).fill(block.at))
    .map((at, index) => at + offsets[index]!);
}

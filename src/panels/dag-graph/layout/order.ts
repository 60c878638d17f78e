/** Second part of a layered layout: the order of the items within each layer, with few crossings. */
import type { LayeredGraph } from './layers';

/** Above this many items the search is cut short; it has found most of what there is to find by then. */
const LARGE = 2_000;

/** The items of each layer in order, by the barycentre method: each item goes to the mean of its neighbours. */
export function orderLayers(graph: LayeredGraph): number[][] {
  let layers = firstOrder(graph);
  const place = new Int32Array(graph.layerOf.length);
  const number = () => layers.forEach((items) => items.forEach((item, index) => (place[item] = index)));
  number();

  let best = layers;
  let fewest = countCrossings(graph, layers, place);
  const rounds = graph.layerOf.length > LARGE ? 6 : 24;
  for (let round = 0, idle = 0; round < rounds && idle < 6 && fewest > 0; round++, idle++) {
    const down = round % 2 === 0;
    const neighbours = down ? graph.before : graph.after;
    layers = layers.map((items) => [...items]);
    for (let step = 1; step < layers.length; step++) {
      const items = layers[down ? step : layers.length - 1 - step]!;
      // Ties are turned round in every other pair of rounds: that gets the search out of dead ends.
      sortByNeighbours(items, neighbours, place, round % 4 > 1);
      items.forEach((item, index) => (place[item] = index));
    }
    const crossings = countCrossings(graph, layers, place);
    if (crossings < fewest) [best, fewest, idle] = [layers, crossings, 0];
  }
  return best;
}

/** Depth first from the first layer on, so that what belongs together starts together. */
function firstOrder(graph: LayeredGraph): number[][] {
  const layers: number[][] = graph.layers.map(() => []);
  const seen = new Uint8Array(graph.layerOf.length);
  const stack: number[] = [];
  for (const start of graph.layers.flat()) {
    stack.push(start);
    while (stack.length) {
      const item = stack.pop()!;
      if (seen[item]) continue;
      seen[item] = 1;
      layers[graph.layerOf[item]!]!.push(item);
      const after = graph.after[item]!;
      for (let index = after.length - 1; index >= 0; index--) stack.push(after[index]!);
    }
  }
  return layers;
}

/** Sorts the items that have neighbours on that side; the others keep their places. */
function sortByNeighbours(
  items: number[],
  neighbours: LayeredGraph['before'],
  place: Int32Array,
  turnTies: boolean,
): void {
  const slots: number[] = [];
  const movable: { item: number; mean: number; was: number }[] = [];
  items.forEach((item, index) => {
    const near = neighbours[item]!;
    if (!near.length) return;
    let sum = 0;
    for (const other of near) sum += place[other]!;
    slots.push(index);
    movable.push({ item, mean: sum / near.length, was: turnTies ? -index : index });
  });
  movable.sort((a, b) => a.mean - b.mean || a.was - b.was);
  movable.forEach(({ item }, index) => (items[slots[index]!] = item));
}

/** How many pairs of links cross, by counting inversions layer by layer. */
export function countCrossings(
  graph: LayeredGraph,
  layers: readonly (readonly number[])[],
  place: Int32Array,
): number {
  let crossings = 0;
  for (let layer = 0; layer + 1 < layers.length; layer++) {
    const width = layers[layer + 1]!.length;
    const tree = new Int32Array(width + 1);
    let seen = 0;
    for (const item of layers[layer]!) {
      const ends = Int32Array.from(graph.after[item]!, (to) => place[to]!).sort();
      for (const end of ends) {
        let atMost = 0;
        for (let index = end + 1; index > 0; index -= index & -index) atMost += tree[index]!;
        crossings += seen - atMost;
      }
      for (const end of ends) {
        for (let index = end + 1; index <= width; index += index & -index) tree[index]!++;
        seen++;
      }
    }
  }
  return crossings;
}

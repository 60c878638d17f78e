/**
 * Chance that comes in as a seed: the same seed gives the same order on every machine. Options of questions are put
 * in order with it, so that the place of an option says nothing about it.
 */

/** Whole numbers from 0 up to, not including, `below`; each is as likely as any other. */
export type Random = (below: number) => number;

const TWO_32 = 0x1_0000_0000;

/** Numbers from a seed, whatever text it is. The generator is sfc32, started with four hashes of the seed. */
export function createRandom(seed: string): Random {
  let [a, b, c] = [hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88), hash(seed, 0xb7e15162)];
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round++) next();
  return (below) => {
    // Numbers of the last, incomplete stretch would favour the small ones: they are drawn again.
    const fair = TWO_32 - (TWO_32 % below);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % below;
  };
}

/** The items in an order in which every permutation is equally likely (Fisher–Yates, from the end). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** So many of the items, each choice equally likely, in a random order; all of them if there are fewer. */
export function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  return shuffle(items, random).slice(0, count);
}

/** A hash of a text (FNV-1a with the bits mixed once more at the end), as a 32-bit number. */
function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

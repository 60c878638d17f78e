import type { Words } from './words';

/**
 * The words of a site that has a name of its own: what is said of the product is said of it. The same words where it has
 * none. What is loaded of the words later arrives in both.
 */
export function withProduct(all: Words, product: string | undefined): Words {
  if (product === undefined) return all;
  const words = { ...all.words, product };
  return Object.create(all, { words: { value: words, enumerable: true } }) as Words;
}

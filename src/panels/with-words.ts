import { loadPart } from '../text';
import type { PartId } from '../text';

/** A part of the page with words that only it shows: both are fetched at once, and it is there when both are. */
export async function withWords<T>(part: Promise<T>, ...words: readonly PartId[]): Promise<T> {
  await loadPart(...words);
  return part;
}

/** The known word nearest to a wrong one, as a sentence. */
import { nearest } from '../../engine';

export { nearest };

/** " Did you mean `x`?" or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === null ? '' : ` Did you mean \`${near}\`?`;
}

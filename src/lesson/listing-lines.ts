import type { CodeListing } from './lesson';

/** The lines of a listing as their author wrote them, without the marks of its tokens. */
export function listingLines({ lines }: Pick<CodeListing, 'lines'>): string[] {
  return lines.map(({ tokens }) => tokens.map(([text]) => text).join(''));
}

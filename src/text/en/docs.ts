/** What stands around the pages of documentation, and in their search. */
import { count } from './phrases';

export const docsWords = {
  title: 'Documentation',
  all: 'All pages of the documentation',
  inEnglish: 'The documentation is in English.',
  search: 'Search the documentation',
  found: (n: number, shown: number) =>
    shown < n
      ? `${count(n, 'place', 'places')} found, the best ${shown} shown`
      : `${count(n, 'place', 'places')} found`,
  none: (text: string) => `Nothing was found for “${text}”.`,
} as const;

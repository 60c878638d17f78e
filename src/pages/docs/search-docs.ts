/** Searches the documentation. The index is made here, in a moment, from the text that the excerpts need anyway. */
import MiniSearch from 'minisearch';
import { loadDocSections } from 'virtual:docs';
import type { DocSection } from 'virtual:docs';

export interface Found {
  readonly section: DocSection;
  /** Some of its text around the first word that was found. */
  readonly excerpt: readonly { readonly text: string; readonly isHit: boolean }[];
}

/** Letters of an excerpt, and how many of them before what was found. */
const LENGTH = 180;
const BEFORE = 60;

let opened: Promise<(query: string) => readonly Found[]> | undefined;

/** Once for all who ask; where the text did not come, the next who asks tries again. */
export function openSearch(): Promise<(query: string) => readonly Found[]> {
  return (opened ??= loadDocSections().then(searchIn, (error: unknown) => {
    opened = undefined;
    throw error;
  }));
}

/**
 * A function that gives the sections in which each word of a query is, the best first. A word may be the beginning of one
 * in the text, and a long one may have a slip in it.
 */
export function searchIn(sections: readonly DocSection[]): (query: string) => readonly Found[] {
  const index = new MiniSearch<DocSection & { readonly id: number }>({
    fields: ['heading', 'title', 'text'],
    // Nothing but letters and digits, so that a word that was found can be looked for in the text as it is.
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
    searchOptions: {
      boost: { heading: 4, title: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return (query) =>
    index.search(query).map(({ id, terms }) => {
      const section = sections[id as number]!;
      return { section, excerpt: excerptOf(section.text, terms) };
    });
}

/** Around the first of these words, which are of letters and digits alone, with each of them marked; the beginning where none is in the text. */
export function excerptOf(text: string, words: readonly string[]): Found['excerpt'] {
  const any = words.join('|');
  const pattern = any === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  const first = pattern ? text.search(pattern) : -1;
  const from = first > BEFORE ? text.indexOf(' ', first - BEFORE) + 1 : 0;
  const start = from > first && first >= 0 ? first : from;
  const cut = text.slice(start, start + LENGTH);
  const shown = `${start > 0 ? '… ' : ''}${cut}${start + LENGTH < text.length ? '…' : ''}`;
  const parts: { text: string; isHit: boolean }[] = [];
  let at = 0;
  for (const hit of pattern ? shown.matchAll(pattern) : []) {
    if (hit.index > at) parts.push({ text: shown.slice(at, hit.index), isHit: false });
    parts.push({ text: hit[0], isHit: true });
    at = hit.index + hit[0].length;
  }
  if (at < shown.length) parts.push({ text: shown.slice(at), isHit: false });
  return parts;
}

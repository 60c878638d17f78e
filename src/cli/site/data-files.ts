/** The lessons as files of a site: one for each list, lesson and set of terms, named for what is in it. */
import { createHash } from 'node:crypto';
import type { SiteIndex, SiteSource } from 'virtual:site';
import { AS_WRITTEN } from './read-site';
import type { ShellChunk } from './shell';

export interface DataFiles {
  /** Path below the site's folder → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those of them that learners need, also without a network. */
  readonly kept: readonly string[];
  /** Where each lies. */
  readonly index: SiteIndex;
  /** The same, for pages that say which they need (src/pages/prerender.tsx). */
  readonly chunks: readonly ShellChunk[];
}

export function dataFiles({ own, titles, lists, lessons, terms, sources, docs }: SiteSource): DataFiles {
  const texts = new Map<string, string>();
  const chunks: ShellChunk[] = [];
  const add = (module: string, values: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        // JSON in a text: engines parse it faster than a literal.
        const text = `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`;
        const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
        const name = `${module}-${key}`.replaceAll(/[^A-Za-z0-9.-]+/g, '-');
        const fileName = `assets/${name}-${hash}.js`;
        texts.set(fileName, text);
        chunks.push({ fileName, moduleIds: [`virtual:${module}/${key}`], imports: [], styles: [] });
        return [key, fileName];
      }),
    );
  const index: SiteIndex = {
    ...(Object.keys(own).length > 0 && { own }),
    titles,
    lists: add('lessons', lists),
    lessons: add('lesson', lessons),
    terms: add('terms', terms),
    sources: add('source', sources),
    ...(docs && { docs: add('docs', { sections: docs.sections })['sections']! }),
  };
  const forAuthors = new Set([...Object.values(index.sources), index.docs]);
  return { texts, index, chunks, kept: [...texts.keys()].filter((file) => !forAuthors.has(file)) };
}

/**
 * What the front page may ask for. The list of lessons in its language it has in itself, beside what is drawn of it: as
 * a script it would be the one among those it needs at once that grows with the lessons.
 */
export function indexForFront(index: SiteIndex, { lists }: SiteSource, language: string): SiteIndex {
  const shown = Object.hasOwn(lists, language) ? language : AS_WRITTEN;
  return { ...index, lists: { ...index.lists, [shown]: lists[shown] ?? [] }, sources: {} };
}

/** What one page may ask for: of a lesson, only that; of any other, every lesson; of the studio, their files as well. */
export function indexFor(index: SiteIndex, lesson: string | null, isForAuthors = false): SiteIndex {
  if (lesson === null) return isForAuthors ? index : { ...index, sources: {} };
  const { own: site, titles, lessons, terms, docs } = index;
  const [course = ''] = lesson.split('/');
  const ownTitles = Object.entries(titles).map(([language, all]) => [
    language,
    Object.fromEntries(Object.entries(all).filter(([name]) => name === course)),
  ]);
  const own = Object.entries(lessons).filter(([id]) => id === lesson || id.startsWith(`${lesson}.`));
  return {
    ...(site && { own: site }),
    titles: Object.fromEntries(ownTitles) as SiteIndex['titles'],
    lists: {},
    lessons: Object.fromEntries(own),
    terms,
    sources: {},
    ...(docs !== undefined && { docs }),
  };
}

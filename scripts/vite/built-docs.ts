/** `virtual:docs` in a built site: the documentation, for its own pages and whoever renders them (`built-site.ts`). */
import type { DocPage, DocSection } from 'virtual:docs';
import { load, site } from './built-site';

export function docPages(): readonly DocPage[] {
  const { docs } = site();
  return typeof docs === 'object' ? docs.pages : [];
}

export function loadDocSections(): Promise<readonly DocSection[]> {
  const { docs } = site();
  return load<readonly DocSection[]>(typeof docs === 'object' ? docs.sections : docs, []);
}

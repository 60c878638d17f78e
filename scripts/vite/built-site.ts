/**
 * `virtual:lessons` and `virtual:terms` in a built site: the app is built once, for whatever lessons; which there are,
 * and where they lie, stands in each page (src/cli/site/write-site.ts). Where pages are rendered, whoever has them
 * rendered gives the lessons themselves.
 */
import type { CatalogueCourse, LessonSource, OwnSite, WrittenTitle } from 'virtual:lessons';
import type { SiteIndex, SiteSource } from 'virtual:site';
import type { CheckedLesson, Terms } from '../../src/lesson';

const AS_WRITTEN = 'as-written';
const NO_TERMS: Terms = { language: 'en', terms: [] };

const NOTHING: SiteIndex = { titles: {}, lists: {}, lessons: {}, terms: {}, sources: {} };

/** Asked each time: whoever has pages rendered may have them rendered again, of other lessons. */
const given = () => (globalThis as { lessonsToRender?: SiteSource }).lessonsToRender;
const inPage = typeof document === 'undefined' ? NOTHING : readIndex();
export const site = (): SiteSource | SiteIndex => given() ?? inPage;

function readIndex(): SiteIndex {
  const text = document.getElementById('site-index')?.textContent;
  return text ? (JSON.parse(text) as SiteIndex) : NOTHING;
}

function own<T>(all: Readonly<Record<string, T>>, key: string, usual: string): T | undefined {
  return Object.hasOwn(all, key) ? all[key] : Object.hasOwn(all, usual) ? all[usual] : undefined;
}

/** What is there itself, or what is in the file of that name. */
export async function load<T>(found: T | string | undefined, none: T): Promise<T> {
  if (found === undefined) return none;
  if (typeof found !== 'string') return found;
  // This script lies in assets/, one folder below the site's.
  const { href } = new URL(/* @vite-ignore */ `../${found}`, import.meta.url);
  return ((await import(/* @vite-ignore */ href)) as { default: T }).default;
}

export function ownSite(language: string): OwnSite | null {
  return own(site().own ?? {}, language, AS_WRITTEN) ?? null;
}

export function hasDocs(): boolean {
  return site().docs !== undefined;
}

export function courseTitle(course: string, language: string): WrittenTitle {
  const titles = own(site().titles, language, AS_WRITTEN) ?? {};
  return own(titles, course, course) ?? { text: course, language };
}

export function loadCatalogue(language: string): Promise<readonly CatalogueCourse[]> {
  return load<readonly CatalogueCourse[]>(
    own<string | readonly CatalogueCourse[]>(site().lists, language, AS_WRITTEN),
    [],
  );
}

export async function loadLesson(course: string, id: string, language = ''): Promise<CheckedLesson | null> {
  if (id.includes('.')) return null;
  const key = `${course}/${id}`;
  if (!Object.hasOwn(site().lessons, key)) return null;
  return load<CheckedLesson | null>(
    own<string | CheckedLesson>(site().lessons, `${key}.${language}`, key),
    null,
  );
}

export function loadSource(course: string, id: string): Promise<LessonSource | null> {
  const key = `${course}/${id}`;
  return load<LessonSource | null>(own<string | LessonSource>(site().sources, key, key), null);
}

export function loadTerms(language: string): Promise<Terms> {
  return load<Terms>(own<string | Terms>(site().terms, language, 'en'), NO_TERMS);
}

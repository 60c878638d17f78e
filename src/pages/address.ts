import type { Language } from '../text';
import { siteLanguages, usualLanguage } from './site-languages';

/** Where we are: every address is a file of its own, so this is only read, never written. */
export type Address =
  | { readonly page: 'catalogue' }
  | { readonly page: 'terms' }
  | { readonly page: 'recall' }
  | { readonly page: CourseAddress }
  | { readonly page: 'lesson'; readonly course: string; readonly id: string }
  /** The lesson as a sheet to hand out. */
  | { readonly page: 'print'; readonly course: string; readonly id: string }
  | { readonly page: 'own' }
  /** Lessons that somebody opens. */
  | { readonly page: 'opened' }
  | { readonly page: 'studio' }
  /** What the studio shows in its frame. */
  | { readonly page: 'shown' }
  /** Documentation: the list of its pages, or one of them. */
  | { readonly page: 'docs' }
  | { readonly page: 'unknown'; readonly path: string };

/** The pages about the whole course: where to start, the check at the end, and what was done. */
export const START = 'start';
export const FINAL_CHECK = 'final-check';
export const SUMMARY = 'summary';
const COURSE_ADDRESSES = [START, FINAL_CHECK, SUMMARY] as const;
export type CourseAddress = (typeof COURSE_ADDRESSES)[number];
/** Below a lesson's address: the lesson as a sheet to hand out. */
export const PRINT = 'print';
/** The page for one's own DAG files, below the app's base. */
export const OWN_DAG = 'own';
/** The page for a folder of lessons that somebody opens. */
export const OPENED = 'opened';
/** The page for writing lessons, and the one in its frame. */
export const STUDIO = 'studio';
export const SHOWN = 'studio/page';
/** The documentation, and the folder of its pages. */
export const DOCS = 'docs';

/**
 * The language in front of a path below the app's base, and the rest: `es/lesson/a/b` → `es`, `lesson/a/b`. The usual
 * one, of our site English, has no folder of its own: its pages lie where links have always led.
 */
export function splitLanguage(path: string): { readonly language: Language; readonly path: string } {
  const [first = '', ...rest] = path.split('/');
  const usual = usualLanguage();
  const found = siteLanguages().find((language) => language === first && language !== usual);
  return found ? { language: found, path: rest.join('/') } : { language: usual, path };
}

/** The folder in which the pages of a language lie, below the app's base: empty, or `es/`. */
export function folderOf(language: Language): string {
  return language === usualLanguage() ? '' : `${language}/`;
}

/** The address that a path below the app's base means: `lesson/<course>/<lesson>`, the same with `/print`, `own`, `opened`, `studio`, `docs`, `terms`, `recall`, `start`, `final-check` or `summary`, with or without `.html` and `/`. */
export function readAddress(path: string): Address {
  const clean = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
  const parts = clean.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'catalogue' };
  const [kind, course, id] = parts;
  if (parts.length === 1 && (kind === 'terms' || kind === 'recall')) return { page: kind };
  const ofCourse = COURSE_ADDRESSES.find((one) => one === clean.replace(/\/$/, ''));
  if (ofCourse) return { page: ofCourse };
  if (kind === DOCS) return { page: DOCS };
  if (parts.length === 1 && kind === OWN_DAG) return { page: 'own' };
  if (parts.length === 1 && kind === OPENED) return { page: 'opened' };
  if (parts.length === 1 && kind === STUDIO) return { page: 'studio' };
  if (parts.join('/') === SHOWN) return { page: 'shown' };
  if (kind === 'lesson' && course && id) {
    if (parts.length === 3) return { page: 'lesson', course, id };
    if (parts.length === 4 && parts[3] === PRINT) return { page: 'print', course, id };
  }
  return { page: 'unknown', path: clean };
}

/** The way from a path below the app's base back to that base: `""` → `./`, `lesson/a/b` → `../../`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

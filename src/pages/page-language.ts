import { isLanguage, isMadeUp } from '../text';
import type { Language, PageLanguage } from '../text';
import { folderOf, splitLanguage } from './address';
import { siteLanguages, usualLanguage } from './site-languages';

/** The inline scripts in index.html and embed.html read the same key before the first paint. */
const STORAGE_KEY = 'dag-tutor:language';

/** The language that somebody has chosen on an earlier visit; null if none, or where nothing is kept. */
export function keptLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a language for the next visits, where that is allowed. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Then the browser's own language is asked again.
  }
}

/**
 * What a page is drawn in. A page of the built site is in the language of its folder: whoever reads another one has
 * been led to its own page by the script in the head. `asked` is what `?lang=` says: there is no page in a made-up
 * language, so it is drawn here, and so is any language where no page was prerendered (in development).
 */
export function pageLanguage(
  folder: Language,
  asked: string | null,
  isPrerendered: boolean,
  read: readonly string[],
): PageLanguage {
  if (isMadeUp(asked)) return asked;
  if (isPrerendered || folder !== usualLanguage()) return folder;
  const wanted = [asked, keptLanguage(), ...read].map((tag) => tag?.toLowerCase().split('-', 1)[0]);
  const offered = siteLanguages();
  return wanted.flatMap((tag) => offered.filter((one) => one === tag))[0] ?? folder;
}

/** The app's base, seen from a page in some language. `root` leads from there to the pages of this language. */
export function baseOf(root: string, language: PageLanguage): URL {
  const home = new URL(root, document.baseURI);
  const folder = isMadeUp(language) ? '' : folderOf(language);
  return folder !== '' && home.pathname.endsWith(`/${folder}`) ? new URL('../', home) : home;
}

/** This page in another language, at the same place in it. */
export function addressOfSame(chosen: Language, root: string, language: PageLanguage): URL {
  const base = baseOf(root, language);
  const { path } = splitLanguage(decodeURIComponent(location.pathname.slice(base.pathname.length)));
  const address = new URL(folderOf(chosen) + path, base);
  address.search = location.search;
  // Said aloud, so that no browser chooses another one by itself.
  address.searchParams.set('lang', chosen);
  address.hash = location.hash;
  return address;
}

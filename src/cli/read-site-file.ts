/** Reads `site.json` of the folder of lessons, and its translations: for the console, the dev servers and the build. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OwnSite } from 'virtual:lessons';
import type { Accent } from '../lesson';
import { checkSite, checkTranslation } from '../lesson/check';
import type { CheckedSite, Problem } from '../lesson/check';
import { isLanguage, LANGUAGES } from '../text';
import { translationOf, translationsOf } from './read-lessons';
import { LIMITS, problemOf, readText } from './read-text';

export const SITE_FILE = 'site.json';

/** What `site.json`, or a translation of it, says; or what is wrong with it. Never throws. */
export function readSiteFile(file: string, shownAs: string = file): CheckedSite {
  const languages = Object.keys(LANGUAGES);
  const read = readText(file, LIMITS.course, shownAs);
  if (!('text' in read)) return { problems: [problemOf(read, shownAs)] };
  const of = translationOf(file);
  if (!of) return checkSite(read.text, shownAs, languages);
  const original = readText(of.lesson, LIMITS.course, shownAs);
  if (!('text' in original)) return { problems: [problemOf(original, shownAs)] };
  const translated = checkTranslation(original.text, read.text, shownAs, of.language);
  return 'problems' in translated ? translated : checkSite(translated.text, shownAs, languages);
}

/** The file and its translations; none where there is no file. */
export function siteFilesIn(folder: string): string[] {
  const file = path.join(folder, SITE_FILE);
  return existsSync(file) ? [file, ...translationsOf(file).map((one) => one.path)] : [];
}

export interface SiteRead {
  /** By language, and as it is written by `asWritten`; empty where nothing is said. */
  readonly own: Readonly<Record<string, OwnSite>>;
  readonly accent: Accent | null;
  readonly problems: readonly Problem[];
}

/**
 * What a folder of lessons says of its site. What has a fault counts as not said.
 * @param asWritten stands for no translation
 */
export function readOwnSite(folder: string, asWritten: string): SiteRead {
  const problems: Problem[] = [];
  let accent: Accent | null = null;
  const own = siteFilesIn(folder).flatMap((file): [string, OwnSite][] => {
    const checked = readSiteFile(file, path.join(path.basename(folder), path.basename(file)));
    if ('problems' in checked) {
      problems.push(...checked.problems);
      return [];
    }
    const { title, lead, language, languages } = checked.site;
    const of = translationOf(file);
    if (!of) accent = checked.site.accent ?? null;
    const offered = languages?.filter(isLanguage);
    return [
      [
        of?.language ?? asWritten,
        {
          title: { text: title, language },
          ...(lead !== undefined && { lead: { text: lead, language } }),
          ...(offered && { languages: offered }),
        },
      ],
    ];
  });
  return { own: Object.fromEntries(own), accent, problems };
}

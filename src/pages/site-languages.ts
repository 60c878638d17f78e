import { ownSite } from 'virtual:lessons';
import { LANGUAGES } from '../text';
import type { Language } from '../text';

/** The languages that the site is offered in. The pages of the first lie where links have always led, in no folder. */
export function siteLanguages(): readonly Language[] {
  return ownSite('')?.languages ?? (Object.keys(LANGUAGES) as Language[]);
}

/** The language of the pages that lie in no folder. */
export function usualLanguage(): Language {
  return siteLanguages()[0] ?? 'en';
}

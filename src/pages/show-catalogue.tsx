import { loadCatalogue } from 'virtual:lessons';
import { loadWords } from '../text';
import type { PageLanguage } from '../text';
import { CataloguePage } from './CataloguePage';
import { OPENED } from './address';

export async function showCatalogue(root: string, language: PageLanguage) {
  // Links name the front page of a site; lessons of the same host are opened on a page of their own.
  if (new URLSearchParams(location.search).has('lessons')) location.replace(root + OPENED + location.search);
  const [catalogue] = await Promise.all([loadCatalogue(language), loadWords(language, ['catalogue'])]);
  return <CataloguePage root={root} catalogue={catalogue} />;
}

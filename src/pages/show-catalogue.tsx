import { loadCatalogue } from 'virtual:lessons';
import { CataloguePage } from './CataloguePage';
import { OPENED } from './address';

export async function showCatalogue(root: string, language: string) {
  // Links name the front page of a site; lessons of the same host are opened on a page of their own.
  if (new URLSearchParams(location.search).has('lessons')) location.replace(root + OPENED + location.search);
  return <CataloguePage root={root} catalogue={await loadCatalogue(language)} />;
}

import { loadCatalogue } from 'virtual:lessons';
import { CataloguePage } from './CataloguePage';

export async function showCatalogue(root: string, language: string) {
  return <CataloguePage root={root} catalogue={await loadCatalogue(language)} />;
}

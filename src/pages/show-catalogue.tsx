import { catalogue } from 'virtual:lessons';
import { CataloguePage } from './CataloguePage';

export function showCatalogue(root: string) {
  return <CataloguePage root={root} catalogue={catalogue} />;
}

import { loadTerms } from 'virtual:terms';
import type { PageLanguage } from '../text';
import { loadPatiently } from '../ui';
import { TermsPage } from './TermsPage';

/** What is looked up: the words of the lessons, or a page of the documentation. Null where the site has no such page. */
export async function showReference(page: 'terms' | 'docs', root: string, language: PageLanguage) {
  if (page === 'docs')
    return (await loadPatiently(() => import('./docs/show-docs'))).showDocs(root, language);
  return <TermsPage root={root} terms={await loadTerms(language)} />;
}

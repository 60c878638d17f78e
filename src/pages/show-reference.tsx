import { loadTerms } from 'virtual:terms';
import { loadWords } from '../text';
import type { PageLanguage } from '../text';
import { loadPatiently } from '../ui';
import { Message } from './Message';
import { TermsPage } from './TermsPage';

/** What is looked up: the words of the lessons, or the page of the documentation that the site has here, if it has one. */
export async function showReference(page: 'terms' | 'docs', root: string, language: PageLanguage) {
  if (page === 'terms') return <TermsPage root={root} terms={await loadTerms(language)} />;
  const text = document.querySelector('[data-doc]');
  if (text) return (await loadPatiently(() => import('./docs/show-docs'))).showDocs(root, language, text);
  const { lesson } = (await loadWords(language)).words;
  return <Message root={root} title={lesson.noSuch} body={lesson.noSuchBody(location.pathname)} />;
}

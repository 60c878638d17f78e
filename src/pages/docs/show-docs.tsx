import { loadWords } from '../../text';
import type { PageLanguage } from '../../text';
import { DocsPage } from './DocsPage';

/** The text stands in the page as it was sent, and nowhere else; null where there is none. */
export async function showDocs(root: string, language: PageLanguage) {
  const text = document.querySelector('[data-doc]');
  if (!text) return null;
  await loadWords(language, ['ownDag']);
  const title = text.querySelector('h1')?.textContent ?? '';
  return <DocsPage root={root} title={title} html={text.innerHTML} />;
}

import { loadWords } from '../../text';
import type { PageLanguage } from '../../text';
import { DocsPage } from './DocsPage';

/** @param text the element that holds it in the page as it was sent: the text is nowhere else */
export async function showDocs(root: string, language: PageLanguage, text: Element) {
  await loadWords(language, ['ownDag']);
  const title = text.querySelector('h1')?.textContent ?? '';
  return <DocsPage root={root} title={title} html={text.innerHTML} />;
}

import { loadWords } from '../../text';
import type { PageLanguage } from '../../text';
import { RecallPage } from './RecallPage';

export async function showRecall(root: string, language: PageLanguage) {
  await loadWords(language, ['recall']);
  return <RecallPage root={root} language={language} />;
}

import { OpenedPage } from '../opened/OpenedPage';
import { OwnDagPage } from './OwnDagPage';

/** What somebody brings along: DAG files of their own, or lessons. */
export function showOwn(page: 'own' | 'opened', root: string, language: string) {
  const Page = page === 'own' ? OwnDagPage : OpenedPage;
  return <Page root={root} language={language} />;
}

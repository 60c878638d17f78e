import { OwnDagPage } from './OwnDagPage';

export function showOwnDag(root: string, language: string) {
  return <OwnDagPage root={root} language={language} />;
}

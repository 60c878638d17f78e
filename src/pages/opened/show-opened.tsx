import { OpenedPage } from './OpenedPage';

export function showOpened(root: string, language: string) {
  return <OpenedPage root={root} language={language} />;
}

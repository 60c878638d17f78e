import { StudioPage } from './StudioPage';

export function showStudio(root: string, language: string) {
  return <StudioPage root={root} language={language} />;
}

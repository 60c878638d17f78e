import { loadTerms } from 'virtual:terms';
import { TermsPage } from './TermsPage';

export async function showTerms(root: string, language: string) {
  return <TermsPage root={root} terms={await loadTerms(language)} />;
}

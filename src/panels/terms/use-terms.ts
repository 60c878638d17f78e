import { useEffect, useState } from 'react';
import { loadTerms } from 'virtual:terms';
import type { Terms } from '../../lesson';
import { useWords } from '../../ui';

/** The terms in the language of the page; null until they are there. */
export function useTerms(): Terms | null {
  const { language } = useWords();
  const [terms, setTerms] = useState<Terms | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Without them the sentences are as good as before.
    loadTerms(language).then((loaded) => isWanted && setTerms(loaded), console.error);
    return () => void (isWanted = false);
  }, [language]);
  return terms;
}

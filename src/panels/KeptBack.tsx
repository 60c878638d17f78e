import type { ReactNode } from 'react';
import { conceals, usePlayerState } from '../player';
import { useWords } from '../ui';

/** What shows the whole run; while something of it is asked, only that it comes later. */
export function KeptBack({ children }: { readonly children: ReactNode }) {
  const { steppingWords } = useWords();
  const isKeptBack = usePlayerState((state) => conceals(state, 'end'));
  return isKeptBack ? <p>{steppingWords.keptBack}</p> : children;
}

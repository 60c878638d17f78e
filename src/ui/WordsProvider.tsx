/** The page's words, for everything drawn below. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Words } from '../text';

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the page's language: `const { words, steppingWords, formats } = useWords()`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Words are shown outside a WordsProvider.');
  return words;
}

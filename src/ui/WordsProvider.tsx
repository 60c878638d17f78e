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

/** Attributes of an element whose words are in a language of their own; none where it is the page's. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'auto';
}

/** For elements with words in a given language, as a BCP 47 tag: `<p {...useLanguageOf(lesson.language)}>`. */
export function useLanguageOf(written: string): LanguageAttributes {
  return written === useWords().language ? {} : { lang: written, dir: 'auto' };
}

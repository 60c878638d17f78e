import type { Message } from '../lesson';
import { usePlayerState } from '../player';
import { useLanguageOf } from '../ui';
import type { LanguageAttributes } from '../ui';

/** For elements with the author's words: `<div {...useLessonLanguage()}>`. */
export function useLessonLanguage(): LanguageAttributes {
  return useLanguageOf(usePlayerState((state) => state.lesson.language));
}

const THE_PAGES: LanguageAttributes = {};

/**
 * For elements that say a message: the lesson's language where its author wrote it, else the page's.
 * `const languageOf = useMessageLanguage(); <h3 {...languageOf(title)}>{say(title)}</h3>`
 */
export function useMessageLanguage(): (message: Message) => LanguageAttributes {
  const written = useLessonLanguage();
  return ({ code }) => (code === 'literal' ? written : THE_PAGES);
}

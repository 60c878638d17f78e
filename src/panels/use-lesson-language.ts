import { usePlayerState } from '../player';
import { useLanguageOf } from '../ui';
import type { LanguageAttributes } from '../ui';

/** For elements with the author's words: `<div {...useLessonLanguage()}>`. */
export function useLessonLanguage(): LanguageAttributes {
  return useLanguageOf(usePlayerState((state) => state.lesson.language));
}

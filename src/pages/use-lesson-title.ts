import { useEffect } from 'react';
import { usePlayerState } from '../player';
import { useWords } from '../ui';

/** The mode in which a lesson has its full title. */
const FULL = 'visual';

/** What the lesson is called in the mode on screen. The document is called so, too. */
export function useLessonTitle(): string {
  const { words } = useWords();
  const title = usePlayerState(
    ({ lesson, mode }) => (mode === FULL ? lesson.fullTitle : null) ?? lesson.title,
  );
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
  return title;
}

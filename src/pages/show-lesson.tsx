import type { WrittenTitle } from 'virtual:lessons';
import type { CheckedLesson } from '../lesson';
import { LessonView } from './LessonView';

/** The event that scripts/vite/lessons-plugin.ts sends when a lesson's file was saved. */
const SAVED = 'dag-tutor:lesson';

export function showLesson(root: string, id: string, courseTitle: WrittenTitle, checked: CheckedLesson) {
  return (
    <LessonView root={root} courseTitle={courseTitle} checked={checked} {...(hot && { onSaved: hot(id) })} />
  );
}

/** Only in development there is something to listen to. */
const hot =
  import.meta.hot &&
  ((id: string) => (tell: (checked: CheckedLesson) => void) => {
    const listener = (saved: { id: string; checked: CheckedLesson }) => {
      if (saved.id === id) tell(saved.checked);
    };
    import.meta.hot?.on(SAVED, listener);
    return () => import.meta.hot?.off(SAVED, listener);
  });

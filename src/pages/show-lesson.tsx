import type { WrittenTitle } from 'virtual:lessons';
import type { CheckedLesson } from '../lesson';
import { RunViews } from '../panels';
import { LessonView } from './LessonView';

/** The event with which a dev server tells that a lesson's file was saved (`dag-tutor dev`, and Vite's below). */
const SAVED = 'dag-tutor:lesson';

interface Saved {
  readonly id: string;
  readonly checked: CheckedLesson;
}

export async function showLesson(
  root: string,
  id: string,
  courseTitle: WrittenTitle,
  checked: CheckedLesson,
) {
  // It is in the first picture. Where it cannot be had, its place says so.
  await RunViews.come().catch(() => undefined);
  return <LessonView root={root} courseTitle={courseTitle} checked={checked} onSaved={savesOf(id)} />;
}

const savesOf = (id: string) => (tell: (checked: CheckedLesson) => void) => {
  const listener = ({ detail }: CustomEventInit<Saved>) => {
    if (detail?.id === id) tell(detail.checked);
  };
  addEventListener(SAVED, listener as EventListener);
  return () => removeEventListener(SAVED, listener as EventListener);
};

import.meta.hot?.on(SAVED, (detail: Saved) => dispatchEvent(new CustomEvent(SAVED, { detail })));

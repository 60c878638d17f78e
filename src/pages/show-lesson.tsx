import type { WrittenTitle } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import type { CheckedLesson } from '../lesson';
import { RunViews } from '../panels';
import { loadWords } from '../text';
import type { PageLanguage } from '../text';
import { loadPatiently } from '../ui';
import { LessonBelow } from './LessonPage';
import { LessonView } from './LessonView';
import { beginsAnewHere } from './use-page-player';

/** The event with which a dev server tells that a lesson's file was saved (`dag-tutor dev`, and Vite's below). */
const SAVED = 'dag-tutor:lesson';

interface Saved {
  readonly id: string;
  readonly checked: CheckedLesson;
}

/**
 * A lesson's page, when its first picture can be drawn. Somebody who was never here sees a run before its start: what tells
 * of its steps comes while they look.
 */
export async function showLesson(
  root: string,
  language: PageLanguage,
  id: string,
  courseTitle: WrittenTitle,
  checked: CheckedLesson,
) {
  // What is in the first picture. Where it cannot be had, its place says so.
  const whole: Pick<typeof RunViews, 'come'>[] = [RunViews];
  const isNew = 'problems' in checked || beginsAnewHere(checked.lesson);
  const tellers = () => Promise.all([loadWords(language, ['causes']), loadExplainer()]);
  const told = isNew ? loadPatiently(tellers) : tellers();
  if (!isNew) {
    whole.push(LessonBelow);
    await told;
  }
  await Promise.all(whole.map((part) => part.come().catch(() => undefined)));
  return (
    <LessonView root={root} courseTitle={courseTitle} checked={checked} told={told} onSaved={savesOf(id)} />
  );
}

const savesOf = (id: string) => (tell: (checked: CheckedLesson) => void) => {
  const listener = ({ detail }: CustomEventInit<Saved>) => {
    if (detail?.id === id) tell(detail.checked);
  };
  addEventListener(SAVED, listener as EventListener);
  return () => removeEventListener(SAVED, listener as EventListener);
};

import.meta.hot?.on(SAVED, (detail: Saved) => dispatchEvent(new CustomEvent(SAVED, { detail })));

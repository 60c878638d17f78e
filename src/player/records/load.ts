/** A learner's progress in a lesson as it was left. */
import type { Lesson } from '../../lesson';
import type { KeyValueStore } from '../storage';
import { freshProgress } from './progress';
import type { Progress } from './progress';
import { keyOf, readProgress, whatIfKeyOf } from './text';

export interface Restored {
  readonly progress: Progress;
  /** Whether there was a record that could not be read. */
  readonly isUnreadable: boolean;
}

/** The kept progress of a lesson, of whichever version of the lesson and of this player. */
export function loadProgress(store: KeyValueStore, lesson: Lesson): Restored {
  const text = store.get(keyOf(lesson));
  const progress = text === null ? null : readProgress(text, store.get(whatIfKeyOf(lesson)));
  return { progress: progress ?? freshProgress(lesson), isUnreadable: text !== null && !progress };
}

/** A learner's progress in a lesson as it was left: apart from the record, because the list of lessons needs only that. */
import { isMadeScenario, ownScenario } from '../lesson';
import type { Lesson } from '../lesson';
import { keyOf, parseProgress } from './progress';
import type { Progress } from './progress';
import type { KeyValueStore } from './storage';

export function freshProgress(lesson: Lesson): Progress {
  return {
    version: 1,
    hash: lesson.hash,
    mode: 'visual',
    scenario: lesson.scenarios[0].id,
    detail: lesson.detail,
    cursor: 0,
    grow: false,
    whatIf: null,
    aside: false,
    seen: {},
    answers: {},
    variants: {},
    cards: {},
    vote: null,
  };
}

export interface Restored {
  readonly progress: Progress;
  /** What had to be left behind because the lesson has changed, or the record could not be read. */
  readonly notice: 'lesson-changed' | 'unreadable' | null;
}

/** The kept progress of a lesson. Answers to an older version of the lesson are not applied to this one. */
export function loadProgress(store: KeyValueStore, lesson: Lesson): Restored {
  const fresh = freshProgress(lesson);
  const text = store.get(keyOf(lesson));
  if (text === null) return { progress: fresh, notice: null };
  const kept = parseProgress(text);
  if (!kept) return { progress: fresh, notice: 'unreadable' };
  if (kept.hash !== lesson.hash) {
    return {
      progress: { ...fresh, mode: kept.mode, grow: kept.grow, vote: kept.vote },
      notice: 'lesson-changed',
    };
  }
  if (!ownScenario(lesson, kept.scenario) && !isMadeScenario(kept.scenario))
    return { progress: fresh, notice: 'unreadable' };
  return { progress: kept, notice: null };
}

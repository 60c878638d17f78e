/** What the list of lessons says of those that were begun in this browser. */
import { dayOf } from '../lesson';
import { allAnswers, createStore, PROGRESS, readProgress, readVisit, VISIT } from '../player';

/** A lesson that was begun. */
export interface KeptLesson {
  /** How many steps were seen, over all scenarios. */
  readonly stepsSeen: number;
  readonly answered: number;
  /** When it was last touched, in milliseconds since 1970; 0 where that is not known. */
  readonly touched: number;
  /** Whether every mode of it is done. */
  readonly isDone: boolean;
  /** Cards of it that were answered before and are due today. */
  readonly due: number;
  /** Whether a review of it was begun today and is not over. */
  readonly isInReview: boolean;
}

/** By the lesson's path below the app's base. */
export type Kept = ReadonlyMap<string, KeptLesson>;

/** Progress kept in this browser; a record that cannot be read is none. */
export function readKept(): Kept {
  const store = createStore();
  const today = dayOf(new Date());
  const kept = new Map<string, KeptLesson>();
  for (const key of store.keys()) {
    if (!key.startsWith(PROGRESS)) continue;
    const progress = readProgress(store.get(key) ?? '');
    if (!progress) continue;
    const path = key.slice(PROGRESS.length);
    const { session } = progress.review;
    const { at: touched, isDone } = readVisit(store.get(VISIT + path));
    kept.set(`lesson/${path}`, {
      stepsSeen: Object.values(progress.seen).reduce((sum, { steps }) => sum + steps.length, 0),
      answered: Object.keys(progress.activities)
        .flatMap((kind) => allAnswers(progress, { kind }))
        .filter(({ answer }) => answer.isSettled).length,
      touched,
      isDone,
      due: Object.values(progress.review.cards).filter(({ dueDay }) => dueDay <= today).length,
      isInReview: session !== null && session.day === today && !session.isOver,
    });
  }
  return kept;
}

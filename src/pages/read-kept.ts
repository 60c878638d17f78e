/** What the list of lessons says of those that were begun in this browser. */
import { allAnswers, createStore, PROGRESS, readProgress } from '../player';

/** A lesson that was begun. */
export interface KeptLesson {
  /** How many steps were seen, over all scenarios. */
  readonly stepsSeen: number;
  readonly answered: number;
}

/** By the lesson's path below the app's base. */
export type Kept = ReadonlyMap<string, KeptLesson>;

/** Progress kept in this browser; a record that cannot be read is none. */
export function readKept(): Kept {
  const store = createStore();
  const kept = new Map<string, KeptLesson>();
  for (const key of store.keys()) {
    if (!key.startsWith(PROGRESS)) continue;
    const progress = readProgress(store.get(key) ?? '');
    if (!progress) continue;
    kept.set(`lesson/${key.slice(PROGRESS.length)}`, {
      stepsSeen: Object.values(progress.seen).reduce((sum, { steps }) => sum + steps.length, 0),
      answered: Object.keys(progress.activities)
        .flatMap((kind) => allAnswers(progress, { kind }))
        .filter(({ answer }) => answer.isSettled).length,
    });
  }
  return kept;
}

import { useMemo } from 'react';
import { allAnswers, createStore, PROGRESS, readProgress } from '../player';
import { useAlive } from './use-alive';

/** What the catalogue shows of a lesson that was begun. */
export interface KeptLesson {
  /** How many steps were seen, over all scenarios. */
  readonly stepsSeen: number;
  readonly answered: number;
}

const NOTHING: ReadonlyMap<string, KeptLesson> = new Map();

/**
 * Progress kept in this browser, by the lesson's path below the app's base. Empty in the prerendered page and until
 * the page has come alive.
 */
export function useKept(): ReadonlyMap<string, KeptLesson> {
  const alive = useAlive();
  return useMemo(() => (alive ? readKept() : NOTHING), [alive]);
}

function readKept(): ReadonlyMap<string, KeptLesson> {
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

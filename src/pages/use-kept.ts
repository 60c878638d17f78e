import { useMemo } from 'react';
import { createStore, parseProgress } from '../player';
import type { ModeId } from '../lesson';
import { useAlive } from './use-alive';

/** What the catalogue shows of a lesson that was begun. */
export interface KeptLesson {
  readonly mode: ModeId;
  /** How many steps were seen, over all scenarios. */
  readonly stepsSeen: number;
  readonly answered: number;
}

const NOTHING: ReadonlyMap<string, KeptLesson> = new Map();
const PREFIX = 'progress:';

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
    if (!key.startsWith(PREFIX)) continue;
    const progress = parseProgress(store.get(key) ?? '');
    if (!progress) continue;
    kept.set(`lesson/${key.slice(PREFIX.length)}`, {
      mode: progress.mode,
      stepsSeen: Object.values(progress.seen).reduce((sum, steps) => sum + steps.length, 0),
      answered: Object.values(progress.answers).filter((answer) => answer.settled).length,
    });
  }
  return kept;
}

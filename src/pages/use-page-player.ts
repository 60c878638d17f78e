import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Lesson } from '../lesson';
import { useLinkedRun } from '../panels';
import { beginsAnew, createPlayer, createStore, readLink } from '../player';
import type { KeyValueStore, Player, StartAt } from '../player';
import { useAddress } from './use-address';

const never = () => () => undefined;

/**
 * The page's player. The prerendered page is that of somebody who was never here and follows no link. So is the first
 * picture here, which must equal it; for everybody else what is kept, and what the link says, are put in before the
 * browser paints again.
 */
export function usePagePlayer(lesson: Lesson): Player {
  const [{ storage, start, isNew }] = useState(() => visitTo(lesson));
  const isAsPrerendered = useSyncExternalStore(
    never,
    () => isNew,
    () => true,
  );
  const player = useMemo(() => {
    if (isNew) return createPlayer(lesson, storage);
    return isAsPrerendered ? createPlayer(lesson, NOTHING_KEPT) : createPlayer(lesson, storage, start);
  }, [lesson, storage, start, isNew, isAsPrerendered]);
  useEffect(() => () => player.dispose(), [player]);
  useAddress(player);
  useLinkedRun(isNew || !isAsPrerendered ? player : null);
  return player;
}

interface Visit {
  readonly storage: KeyValueStore;
  readonly start: StartAt;
  /** Somebody who was never here, and follows no link. */
  readonly isNew: boolean;
}

function visitTo(lesson: Lesson): Visit {
  const isHere = typeof window !== 'undefined';
  const storage = isHere ? createStore() : NOTHING_KEPT;
  const start = readLink(new URLSearchParams(isHere ? location.search : ''));
  return { storage, start, isNew: beginsAnew(lesson, storage, start) };
}

const NOTHING_KEPT = createStore(() => {
  throw new Error('Nothing is kept before the page has come alive.');
});

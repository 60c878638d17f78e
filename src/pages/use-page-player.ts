import { useEffect, useMemo, useState } from 'react';
import type { Lesson } from '../lesson';
import { MODES } from '../modes';
import { useLinkedRun } from '../panels';
import { beginsAnew, createPlayer, createStore, movesAfter, readLink } from '../player';
import type { Player, StartAt } from '../player';
import { createBrowserRuns } from '../sources';
import { useAddress } from './use-address';
import { useHere } from './use-alive';

/**
 * The page's player. The prerendered page is that of somebody who was never here and follows no link. So is the first
 * picture here, which must equal it; for everybody else what is kept, and what the link says, are put in before the
 * browser paints again.
 * @param told when that has come which tells of every step; before, nothing moves
 */
export function usePagePlayer(lesson: Lesson, told?: Promise<unknown>): Player {
  const [storage] = useState(createStore);
  const [isNew] = useState(() => beginsAnew(lesson, storage, linked()));
  const isAsPrerendered = useHere(() => isNew, true);
  const isTheirs = isNew || !isAsPrerendered;
  const player = useMemo(() => {
    const made = isTheirs
      ? createPlayer(lesson, storage, runs, linked(), MODES)
      : createPlayer(lesson, NOTHING_KEPT, runs, undefined, MODES);
    return told ? movesAfter(made, told) : made;
  }, [lesson, storage, isTheirs, told]);
  useEffect(() => () => player.dispose(), [player]);
  // The run that the address holds is read out of it before anything in it is corrected.
  useLinkedRun(isTheirs ? player : null);
  useAddress(player);
  return player;
}

/** Whether this is somebody who was never here and follows no link: nothing has happened yet in what they see first. */
export function beginsAnewHere(lesson: Lesson): boolean {
  return beginsAnew(lesson, createStore(), linked());
}

/** Where the address wants to begin. While the page is prerendered, there is none. */
function linked(): StartAt {
  if (typeof location === 'undefined') return readLink(new URLSearchParams());
  return readLink(new URLSearchParams(location.search), location.hash);
}

const runs = createBrowserRuns();
const NOTHING_KEPT = createStore(() => {
  throw new Error('Nothing is kept before the page has come alive.');
});

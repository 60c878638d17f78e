import { useCallback, useEffect, useRef, useState } from 'react';
import { loadPatiently } from '../ui';
import type { Kept } from './read-kept';

const NOTHING: Kept = new Map();

interface KeptHere {
  readonly kept: Kept;
  /** Whether it has been read: the page is alive, and what comes later may come. */
  readonly isRead: boolean;
  /** Reads it again. */
  readonly readAgain: () => void;
}

/**
 * Progress kept in this browser. Empty in the prerendered page, and until what reads it has come: who was never here
 * need not wait for it.
 */
export function useKept(): KeptHere {
  const [kept, setKept] = useState(NOTHING);
  const isGone = useRef(false);
  const readAgain = useCallback(() => {
    // Until then nothing is lost: a lesson opens where it was left.
    void loadPatiently(() => import('./read-kept')).then(
      ({ readKept }) => isGone.current || setKept(readKept()),
    );
  }, []);
  useEffect(() => {
    isGone.current = false;
    readAgain();
    return () => void (isGone.current = true);
  }, [readAgain]);
  return { kept, isRead: kept !== NOTHING, readAgain };
}

import { useEffect, useState } from 'react';
import type { Kept } from './read-kept';

const NOTHING: Kept = new Map();

/**
 * Progress kept in this browser. Empty in the prerendered page, and until what reads it has come: who was never here
 * need not wait for it.
 */
export function useKept(): Kept {
  const [kept, setKept] = useState(NOTHING);
  useEffect(() => {
    let isGone = false;
    import('./read-kept').then(
      ({ readKept }) => isGone || setKept(readKept()),
      // Without it nothing is lost: a lesson opens where it was left.
      () => undefined,
    );
    return () => void (isGone = true);
  }, []);
  return kept;
}

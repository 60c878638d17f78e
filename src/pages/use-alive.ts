import { useState } from 'react';
import { never, useOutside } from '../ui';

/**
 * What only this browser knows (storage, the query). In the prerendered page, and in the first picture that must equal
 * it, it is `prerendered`; what is here is read at once after, and draws anew only where it differs.
 * @param here read once
 */
export function useHere<T>(here: () => T, prerendered: T): T {
  const [read] = useState(() => here);
  return useOutside(never, read, prerendered);
}

/** Whether scripts run here. */
export function useAlive(): boolean {
  return useHere(() => true, false);
}

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * What only this browser knows (storage, the query). In the prerendered page, and in the first picture that must equal
 * it, it is `prerendered`; what is here is read at once after, and draws anew only where it differs.
 * @param here gives the same value each time, until that has changed
 */
export function useHere<T>(here: () => T, prerendered: T): T {
  return useSyncExternalStore(never, here, () => prerendered);
}

/** Whether scripts run here. */
export function useAlive(): boolean {
  return useHere(() => true, false);
}

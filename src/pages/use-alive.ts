import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether scripts run here. False in the prerendered page and in the first picture that must equal it, true at once
 * after: what only this browser knows (storage, the query) is read then.
 */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

import { useCallback, useLayoutEffect, useRef } from 'react';

/** Always the same function, which does what the last one given does: for whoever would start anew with another one. */
export function useLatest<T extends unknown[]>(act: (...given: T) => void): (...given: T) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: T) => latest.current(...given), []);
}

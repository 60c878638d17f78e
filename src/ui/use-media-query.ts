import { useCallback } from 'react';
import { useOutside } from './use-outside';

/** Whether a media query holds now; false in the prerendered page and where nothing can be asked. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  const read = useCallback(() => window.matchMedia(query).matches, [query]);
  return useOutside(subscribe, read, false);
}

/** Whether the reader has asked for less motion. CSS durations are zero then by themselves; this is for scripts. */
export function useReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)');
}

/** Whether there is room and a pointer for an editor: a wide window and a mouse. */
export function useRoomForEditor(): boolean {
  return useMediaQuery('(min-width: 48rem) and (pointer: fine)');
}

import { useLayoutEffect, useState } from 'react';
import { isFirstPicture } from './first-picture';

/** The `subscribe` of what does not change. */
export const never = () => () => undefined;

/**
 * What lies outside of all components (storage, the window), read anew at each change. In the prerendered page, and in
 * the first picture here, which must equal it, it is `prerendered`; what is here is put in before the browser paints.
 * React's own `useSyncExternalStore` does that, too, but preact/compat has it without the first picture.
 * @param subscribe calls back at each change, returns how to stop that; the same function each time
 * @param read gives the same value each time, until that has changed; the same function each time
 */
export function useOutside<T>(
  subscribe: (onChange: () => void) => () => void,
  read: () => T,
  prerendered: T,
): T {
  const [value, setValue] = useState(() => (isFirstPicture() ? prerendered : read()));
  useLayoutEffect(() => {
    const readAgain = () => setValue(() => read());
    readAgain();
    return subscribe(readAgain);
  }, [subscribe, read]);
  return value;
}

import { useEffect, useState } from 'react';

/** Something that arrives later, or does not. */
export type Loaded<T> = { readonly value: T } | 'loading' | 'failed';

/** Loads a part of the program when it is wanted. `load` must be the same function at each render. */
export function useLoaded<T>(load: () => Promise<T>, isWanted = true): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>('loading');
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    load().then(
      (value) => !isOver && setLoaded({ value }),
      () => !isOver && setLoaded('failed'),
    );
    return () => {
      isOver = true;
    };
  }, [load, isWanted]);
  return loaded;
}

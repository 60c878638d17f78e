import { useEffect, useState } from 'react';

/**
 * What a page needs beside its scripts and fetches once it is alive; null until it is there. Of another language it is
 * fetched anew.
 * @param open must be the same function at each render; why it rejects is written to the console
 * @param close called with what has arrived, when the page is left or needs another
 */
export function useArrived<T>(
  open: (language: string) => Promise<T>,
  language: string,
  close?: (arrived: T) => void,
): T | 'failed' | null {
  const [arrived, setArrived] = useState<{ readonly value: T | 'failed' } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opened = open(language);
    opened.then(
      (value) => isWanted && setArrived({ value }),
      (error: unknown) => {
        console.error(error);
        if (isWanted) setArrived({ value: 'failed' });
      },
    );
    return () => {
      isWanted = false;
      if (close) opened.then(close, () => undefined);
    };
  }, [open, language, close]);
  return arrived && arrived.value;
}

import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** While somebody scrubs or plays, only the sentence they stop at is worth hearing. */
const SETTLE_MS = 350;

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Gives the page one polite live region. Wrap the page in it once. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    // A trailing no-break space makes the same sentence a new one, so that it is read again.
    timer.current = setTimeout(
      () => setSentence((last) => (last === next ? `${next}\u00a0` : next)),
      SETTLE_MS,
    );
  }, []);

  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite" aria-atomic="true">
          {sentence}
        </span>
      </VisuallyHidden>
    </AnnounceContext.Provider>
  );
}

/** Says a sentence to screen readers once things have settled; a later sentence replaces one not yet said. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** While somebody scrubs or plays, only the sentence they stop at is worth hearing. */
const SETTLE_MS = 350;

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/**
 * Gives the page one polite live region. Wrap the page in it once, and what a modal window holds: beneath that the page is
 * out of reach of screen readers, and so is its region. What is said in a window is said on the page, too, for whoever
 * is back there when it is said.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const beneath = useContext(AnnounceContext);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback(
    (next: string) => {
      beneath(next);
      clearTimeout(timer.current);
      // A trailing no-break space makes the same sentence a new one, so that it is read again.
      timer.current = setTimeout(
        () => setSentence((last) => (last === next ? `${next}\u00a0` : next)),
        SETTLE_MS,
      );
    },
    [beneath],
  );

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

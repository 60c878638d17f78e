import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { KeysDialog } from './KeysDialog';
import { usePlayerKeys } from './use-player-keys';
import { useWords } from '../../ui';

interface RegionState {
  /** Digits typed so far of a step's number. */
  readonly typed: string;
  readonly openLegend: () => void;
}

const RegionContext = createContext<RegionState>({ typed: '', openLegend: () => undefined });

/**
 * The part of the page in which the player's keys work: wrap the lesson and the player bar in it. They work from the
 * first moment; a press anywhere inside brings the focus into it, and stepping never moves the focus.
 */
export function PlayerRegion({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { steppingWords } = useWords();
  const [legend, setLegend] = useState(false);
  const openLegend = useCallback(() => setLegend(true), []);
  const { onKeyDown, typed } = usePlayerKeys(openLegend);
  const state = useMemo(() => ({ typed, openLegend }), [typed, openLegend]);
  return (
    <RegionContext.Provider value={state}>
      <div
        role="region"
        aria-label={steppingWords.bar.region}
        tabIndex={-1}
        className={className}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
      <KeysDialog open={legend} onClose={() => setLegend(false)} />
    </RegionContext.Provider>
  );
}

/** The digits typed so far, and the list of keys, of the player region around. */
export function usePlayerRegion(): RegionState {
  return useContext(RegionContext);
}

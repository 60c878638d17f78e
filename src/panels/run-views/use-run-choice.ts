import { useCallback, useState } from 'react';
import type { Trace } from '../../engine';
import { usePlayerState } from '../../player';
import type { Choice } from '../dag-graph/derive';

/** Which run to show, as long as the same trace is on screen. */
export function useRunChoice(): readonly [Choice, (choice: Choice) => void] {
  const trace = usePlayerState(({ track }) => track.trace);
  const [made, setMade] = useState<{ readonly trace: Trace; readonly choice: Choice } | null>(null);
  const choose = useCallback((choice: Choice) => setMade({ trace, choice }), [trace]);
  return [made?.trace === trace ? made.choice : 'step', choose];
}

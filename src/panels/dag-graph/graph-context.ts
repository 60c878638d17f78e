/** What every part of the graph needs to know of the panel around it. */
import { createContext, useContext } from 'react';
import type { Dag } from '../../engine';
import type { PlayerState } from '../../player';
import { usePlayerState } from '../../player';
import { shownAt } from './derive';
import type { Choice, Shown } from './derive';

export interface GraphContextValue {
  readonly dag: Dag;
  readonly choice: Choice;
}

export const GraphContext = createContext<GraphContextValue | null>(null);

export function useGraph(): GraphContextValue {
  const value = useContext(GraphContext);
  if (!value) throw new Error('A part of the graph stands outside of it.');
  return value;
}

/** Subscribes to something of the run that is shown; `select` must give equal things as the same object. */
export function useShown<T>(select: (state: PlayerState, shown: Shown) => T): T {
  const { choice } = useGraph();
  return usePlayerState((state) => select(state, shownAt(state.track, state.cursor, choice)));
}

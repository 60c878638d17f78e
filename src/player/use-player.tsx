/** Connects React to a player. A component re-renders only when what it selects changes. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand/react';
import type { Player } from './player';
import type { PlayerState } from './state';

const PlayerContext = createContext<Player | null>(null);

export function PlayerProvider({ player, children }: { player: Player; children: ReactNode }) {
  return <PlayerContext.Provider value={player}>{children}</PlayerContext.Provider>;
}

/** The player's commands. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error('A panel stands outside a PlayerProvider.');
  return player;
}

/** What a panel needs of the state. The selector must give the same value for the same state (no fresh objects). */
export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().store, select);
}

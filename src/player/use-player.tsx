/** Connects React to a player. A component re-renders only when what it selects changes. */
import { createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand/react';
import type { Answer, Given, JobName } from '../sources';
import type { Player } from './player';
import { learnedIn } from './records/progress';
import type { Learned } from './records/progress';
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

/** What the learner has done. Who shows it is drawn again when that changes, and not at each step. */
export function useLearned(): Learned {
  return usePlayerState((state) => learnedIn(state.progress));
}

/**
 * The answer to a job of the player's source of runs (null where nothing is asked). Until it is there the nearest
 * Suspense waits; whoever asks at a press asks `player.runs` first and waits, so that nothing disappears meanwhile.
 */
export function useRunsAnswer<N extends JobName>(name: N, given: Given<N> | null): Answer<N> | null {
  const { runs } = usePlayer();
  const answer = given && runs.ask(name, given);
  // What Suspense waits for is thrown, as in every React that frames and pages run under.
  if (answer instanceof Promise) throw answer;
  return answer;
}

/** Whoever shows this is about to ask for runs. */
export function useWarmRuns(): void {
  const { runs } = usePlayer();
  useEffect(() => runs.warm(), [runs]);
}

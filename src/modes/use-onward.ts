import { usePlayer, usePlayerState } from '../player';
import { useWords } from '../ui';
import { modeOf, modesDone, nextMode } from './modes';

/** Where a mode leads that is done. */
export interface Onward {
  readonly label: string;
  readonly go: () => void;
}

/** The way on from a mode that is done, to the one proposed next; null while it is not, and where none is left. */
export function useOnward(): Onward | null {
  const { learningWords, words } = useWords();
  const player = usePlayer();
  const next = usePlayerState(({ mode, lesson, progress }) => {
    const current = modeOf(mode);
    return current.isDone(lesson, progress) ? nextMode(current, modesDone(lesson, progress)) : null;
  });
  if (next === null) return null;
  return { label: learningWords.modes.next(words.modes[next].name), go: () => player.setMode(next) };
}

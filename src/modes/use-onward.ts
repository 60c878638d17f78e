import { usePlayer, usePlayerState } from '../player';
import { useWords } from '../ui';
import { modeOf, modesDone, nextMode } from './modes';

/** Where a mode leads that is done. */
export interface Onward {
  readonly label: string;
  readonly go: () => void;
}

/**
 * The way on from a mode that is done, to the one proposed next, and from the last of them to the course; null while it
 * is not done, and where nothing is left.
 * @param course address of the page with all lessons; left out where the lesson stands for itself
 */
export function useOnward(course?: string): Onward | null {
  const { learningWords, words } = useWords();
  const player = usePlayer();
  const next = usePlayerState(({ mode, lesson, progress }) => {
    const current = modeOf(mode);
    return current.isDone(lesson, progress) ? nextMode(current, modesDone(lesson, progress)) : 'none';
  });
  if (next === 'none') return null;
  if (next === null)
    return course === undefined
      ? null
      : { label: learningWords.modes.course, go: () => location.assign(course) };
  return { label: learningWords.modes.next(words.modes[next].name), go: () => player.setMode(next) };
}

import { ArrowRight, Check } from 'lucide-react';
import { usePlayer, usePlayerState } from '../player';
import { learningWords, words } from '../text';
import { Button } from '../ui';
import { modesDone, nextMode } from './modes';
import styles from './ModeNote.module.css';

/** When the mode is done: says so, and proposes another. Before that it says nothing. */
export function ModeNote() {
  const player = usePlayer();
  const id = usePlayerState((state) => state.mode);
  const lesson = usePlayerState((state) => state.lesson);
  const done = usePlayerState((state) => modesDone(state.lesson, state.progress).includes(state.mode));
  if (!done) return null;
  const next = nextMode(id, modesDone(lesson, player.store.getState().progress));
  return (
    <div className={styles.note} data-print="no">
      <Check size={16} aria-hidden />
      <span>{learningWords.modes.done(words.modes[id].name)}</span>
      {next && (
        <Button icon={<ArrowRight size={15} aria-hidden />} onClick={() => player.setMode(next)}>
          {learningWords.modes.next(words.modes[next].name)}
        </Button>
      )}
    </div>
  );
}

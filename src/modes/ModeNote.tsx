import { ArrowRight, Check } from 'lucide-react';
import { useMemo } from 'react';
import { usePlayer, usePlayerState } from '../player';
import { Button, useWords } from '../ui';
import { modeOf, modesDone, nextMode } from './modes';
import styles from './ModeNote.module.css';

/**
 * What one does in this mode and about how long it takes; when it is done, that it is, and what could come next. It
 * is a live region of its own: the page's announcer says the step that one has come to at the same moment.
 */
export function ModeNote() {
  const { learningWords, words } = useWords();
  const player = usePlayer();
  const mode = usePlayerState((state) => modeOf(state.mode));
  const { id } = mode;
  const lesson = usePlayerState((state) => state.lesson);
  const done = usePlayerState((state) => modeOf(state.mode).isDone(state.lesson, state.progress));
  const minutes = useMemo(() => mode.minutes(lesson), [mode, lesson]);
  const next = done ? nextMode(mode, modesDone(lesson, player.store.getState().progress)) : null;
  return (
    <div className={styles.note} data-print="no">
      {done && <Check size={16} aria-hidden />}
      <span role="status" aria-label={learningWords.modes.note}>
        {done ? learningWords.modes.done(words.modes[id].name) : words.modes[id].doing}
        {!done && <small> · {words.general.minutes(minutes)}</small>}
      </span>
      {next && (
        <Button look="quiet" icon={<ArrowRight size={15} aria-hidden />} onClick={() => player.setMode(next)}>
          {learningWords.modes.next(words.modes[next].name)}
        </Button>
      )}
    </div>
  );
}

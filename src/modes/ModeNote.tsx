import { ArrowRight, Check } from 'lucide-react';
import { useMemo } from 'react';
import { usePlayerState } from '../player';
import { Button, useWords } from '../ui';
import { modeOf } from './modes';
import styles from './ModeNote.module.css';
import { useOnward } from './use-onward';

interface ModeNoteProps {
  /** Where it leads on when all modes are done, as in useOnward. */
  readonly course?: string | undefined;
}

/**
 * What one does in this mode and about how long it takes; when it is done, that it is. The way on stands where "Next
 * step" did; where a mode has no such button, it stands here. It is a live region of its own: the page's announcer says
 * the step that one has come to at the same moment.
 */
export function ModeNote({ course }: ModeNoteProps) {
  const { learningWords, words } = useWords();
  const mode = usePlayerState((state) => modeOf(state.mode));
  const { id } = mode;
  const lesson = usePlayerState((state) => state.lesson);
  const done = usePlayerState((state) => modeOf(state.mode).isDone(state.lesson, state.progress));
  const minutes = useMemo(() => mode.minutes(lesson), [mode, lesson]);
  const onward = useOnward(course);
  return (
    <div className={styles.note} data-print="no">
      {done && <Check size={16} aria-hidden />}
      <span role="status" aria-label={learningWords.modes.note}>
        {done ? learningWords.modes.done(words.modes[id].name) : words.modes[id].doing}
        {!done && <small> · {words.general.minutes(minutes)}</small>}
      </span>
      {onward && mode.solo && (
        <Button look="quiet" icon={<ArrowRight size={15} aria-hidden />} onClick={onward.go}>
          {onward.label}
        </Button>
      )}
    </div>
  );
}

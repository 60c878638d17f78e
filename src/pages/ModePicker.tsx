import { Check } from 'lucide-react';
import { MODES, modesDone, type ModeId } from '../modes';
import { usePlayer, usePlayerState } from '../player';
import { LinkTabs, VisuallyHidden, useWords } from '../ui';
import styles from './ModePicker.module.css';

/** The nine ways through the lesson: what each is for, and which are done. */
export function ModePicker() {
  const { words } = useWords();
  const player = usePlayer();
  const current = usePlayerState((state) => state.mode);
  const done = usePlayerState(({ lesson, progress }) => modesDone(lesson, progress).join(' '));
  return (
    <LinkTabs
      label={words.lesson.modes}
      current={current}
      onSelect={(id) => player.setMode(id)}
      tabs={MODES.map(({ id }) => ({
        id,
        href: `?mode=${id}`,
        hint: words.modes[id].doing,
        label: <ModeLabel id={id} isDone={done.split(' ').includes(id)} />,
      }))}
    />
  );
}

function ModeLabel({ id, isDone }: { readonly id: ModeId; readonly isDone: boolean }) {
  const { words } = useWords();
  return (
    <span className={styles.label}>
      {words.modes[id].name}
      {isDone && (
        <>
          <Check size={14} className={styles.done} aria-hidden />
          <VisuallyHidden> ({words.lesson.done})</VisuallyHidden>
        </>
      )}
    </span>
  );
}

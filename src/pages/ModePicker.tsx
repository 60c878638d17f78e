import { Check } from 'lucide-react';
import { MODES, type ModeId } from '../lesson';
import { modes, modesDone } from '../modes';
import { usePlayer, usePlayerState } from '../player';
import { words } from '../text';
import { LinkTabs, VisuallyHidden } from '../ui';
import styles from './ModePicker.module.css';

/** The nine ways through the lesson: what each is for, which are done, and which are not there yet. */
export function ModePicker() {
  const player = usePlayer();
  const current = usePlayerState((state) => state.mode);
  const done = usePlayerState(({ lesson, progress }) => modesDone(lesson, progress).join(' '));
  return (
    <LinkTabs
      label={words.lesson.modes}
      current={current}
      onSelect={(id) => player.setMode(id as ModeId)}
      tabs={MODES.map((id) => ({
        id,
        href: `?mode=${id}`,
        hint: modes[id] ? words.modes[id].doing : words.lesson.notYet,
        label: <ModeLabel id={id} isDone={done.split(' ').includes(id)} />,
      }))}
    />
  );
}

function ModeLabel({ id, isDone }: { readonly id: ModeId; readonly isDone: boolean }) {
  return (
    <span className={styles.label} data-missing={modes[id] ? undefined : ''}>
      {words.modes[id].name}
      {isDone && (
        <>
          <Check size={14} className={styles.done} aria-hidden />
          <VisuallyHidden> ({words.lesson.done})</VisuallyHidden>
        </>
      )}
      {!modes[id] && <VisuallyHidden> ({words.lesson.notYet})</VisuallyHidden>}
    </span>
  );
}

import { FileJson2, FolderInput, Redo2, TextCursorInput, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton, Segmented, useWords } from '../../ui';
import styles from './Studio.module.css';
import { TakeLesson } from './TakeLesson';
import { useInStudio, useStudio } from './use-studio';
import { VerdictNote } from './VerdictNote';

interface StudioBarProps {
  readonly root: string;
  readonly children: ReactNode;
}

/** Over both sides: undo, how to write, what the checker says in a word, and the way out. */
export function StudioBar({ root, children }: StudioBarProps) {
  const words = useWords().studioWords.bar;
  const studio = useStudio();
  const canUndo = useInStudio(({ history }) => (history?.past.length ?? 0) > 0);
  const canRedo = useInStudio(({ history }) => (history?.future.length ?? 0) > 0);
  const view = useInStudio((state) => state.view);
  return (
    <div className={styles.bar} role="group" aria-label={words.label} data-beside="">
      <span className={styles.pair}>
        <IconButton
          label={words.undo}
          shortcut="Control+Z"
          look="quiet"
          icon={<Undo2 size={16} aria-hidden />}
          disabled={!canUndo}
          onClick={studio.undo}
        />
        <IconButton
          label={words.redo}
          shortcut="Control+Shift+Z"
          look="quiet"
          icon={<Redo2 size={16} aria-hidden />}
          disabled={!canRedo}
          onClick={studio.redo}
        />
      </span>
      {children}
      <Segmented
        label={words.view}
        value={view}
        onChange={studio.setView}
        options={[
          { value: 'forms', label: words.forms, icon: <TextCursorInput size={14} aria-hidden /> },
          { value: 'text', label: words.text, icon: <FileJson2 size={14} aria-hidden /> },
        ]}
      />
      <VerdictNote />
      <span className={styles.ends}>
        <TakeLesson root={root} />
        <Button look="quiet" icon={<FolderInput size={15} aria-hidden />} onClick={studio.close}>
          {words.another}
        </Button>
      </span>
    </div>
  );
}

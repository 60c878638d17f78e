import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Kbd, useRoomForEditor, useWords } from '../../ui';
import { useLoaded } from '../edit-run/use-loaded';
import styles from './DagEditor.module.css';
import { findingsIn } from './derive';
import { useOnTable, useWorkbench } from './use-workbench';

const loadMonaco = () => import('./DagMonaco');

interface DagEditorProps {
  readonly path: string;
  /** The text that it begins with; from then on the editor has it. */
  readonly text: string;
}

/**
 * The file, to be changed: the graph follows as one types, and the run at a press. Where the file has a fault, the graph
 * stays as it was, and the fault is marked at its line.
 */
export function DagEditor({ path, text }: DagEditorProps) {
  const words = useWords().ownDagWords.edit;
  const workbench = useWorkbench();
  const [begun] = useState(text);
  const hasRoom = useRoomForEditor();
  const monaco = useLoaded(loadMonaco, hasRoom);
  const isTyped = useOnTable((state) => state.isTyped);
  const { faults } = findingsIn(useOnTable((state) => state.result));
  const own = faults.filter(({ file }) => file === path);
  const [first] = own;
  const type = (changed: string) => workbench.type(path, changed);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    workbench.run();
  };
  return (
    <div className={styles.editor} onKeyDownCapture={onKeyDown}>
      <div className={styles.field}>
        {!hasRoom || monaco === 'failed' ? (
          <textarea
            className={styles.text}
            aria-label={words.field}
            aria-invalid={own.length > 0}
            defaultValue={begun}
            onChange={(event) => type(event.currentTarget.value)}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            wrap="off"
          />
        ) : monaco === 'loading' ? (
          <p className={styles.loading}>{words.loading}</p>
        ) : (
          <monaco.value.DagMonaco text={begun} onChange={type} faults={own} />
        )}
      </div>
      <div className={styles.foot}>
        <p role="status" data-fault={first ? '' : undefined}>
          {first ? (
            <>
              <span lang="en">{words.fault(first.line, first.text)}</span> {words.kept}
            </>
          ) : monaco === 'failed' && hasRoom ? (
            words.failed
          ) : isTyped ? (
            words.typed
          ) : (
            words.help
          )}
        </p>
        <Button look={isTyped ? 'loud' : 'plain'} onClick={workbench.run}>
          {words.run} <Kbd>{words.runKey}</Kbd>
        </Button>
      </div>
    </div>
  );
}

import { FileCode2, FolderOpen, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button, cx, FileButton, useWords, useElementId } from '../../ui';
import styles from './OpenFiles.module.css';
import { readChosen, readDropped } from './read-files';
import type { Given } from './read-files';
import sample from './sample.py?raw';
import { useWorkbench } from './use-workbench';

export const SAMPLE_FILE = 'shop_orders.py';
const PASTED_FILE = 'my_dag.py';
const EXAMPLE = 'from airflow.sdk import DAG, task';

/** How a DAG comes onto the table: dropped, opened, pasted, or the sample at one press. */
export function OpenFiles() {
  const { ownDagWords } = useWords();
  const words = ownDagWords.open;
  const workbench = useWorkbench();
  const helpId = useElementId();
  const pasteId = useElementId();
  const pasted = useRef<HTMLTextAreaElement>(null);
  const [hasText, setHasText] = useState(false);
  const [isOver, setOver] = useState(false);

  const open = (given: Given) => {
    if ('failure' in given) return workbench.refuse(given.failure);
    const { files, only } = given;
    if (files.length > 0) void workbench.open(files, { origin: 'own', ...(only && { only }) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void readDropped(event.dataTransfer).then(open);
  };
  const readPasted = () => {
    const text = pasted.current?.value ?? '';
    void workbench.open([{ path: PASTED_FILE, text }], { origin: 'own', only: [PASTED_FILE] });
  };
  return (
    <div
      className={styles.open}
      onPointerEnter={workbench.warm}
      onFocus={workbench.warm}
      onDragEnter={workbench.warm}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={cx(styles.drop, isOver && styles.over)}>
        <p className={styles.call}>{words.drop}</p>
        <div className={styles.buttons}>
          <FileButton
            icon={<FileCode2 size={16} aria-hidden />}
            multiple
            accept=".py,.zip,.json,.sql,.yaml,.yml,.txt,.cfg"
            aria-describedby={helpId}
            onFiles={(files) => void readChosen(files).then(open)}
          >
            {words.file}
          </FileButton>
          <FileButton
            icon={<FolderOpen size={16} aria-hidden />}
            folder
            onFiles={(files) => void readChosen(files).then(open)}
          >
            {words.folder}
          </FileButton>
        </div>
        <p id={helpId} className={styles.help}>
          {words.fileHelp}
        </p>
      </div>
      <div className={styles.paste}>
        <label htmlFor={pasteId}>{words.paste}</label>
        <textarea
          id={pasteId}
          ref={pasted}
          rows={7}
          placeholder={EXAMPLE}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          onChange={(event) => setHasText(event.currentTarget.value.trim() !== '')}
        />
        <div className={styles.buttons}>
          <Button look={hasText ? 'loud' : 'plain'} disabled={!hasText} onClick={readPasted}>
            {words.read}
          </Button>
          <Button
            look={hasText ? 'plain' : 'loud'}
            icon={<Play size={15} aria-hidden />}
            onClick={() =>
              void workbench.open([{ path: SAMPLE_FILE, text: sample }], {
                origin: 'sample',
                only: [SAMPLE_FILE],
              })
            }
          >
            {words.sample}
          </Button>
        </div>
      </div>
    </div>
  );
}

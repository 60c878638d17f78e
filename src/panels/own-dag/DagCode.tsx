import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, Panel, useWords } from '../../ui';
import { CodePanel } from '../code/CodePanel';
import { DagEditor } from './DagEditor';
import styles from './DagEditor.module.css';
import { useOnTable } from './use-workbench';

/** The file of the DAG beside its run: to be looked at, with the lines of each step marked, or to be changed. */
export function DagCode() {
  const words = useWords().ownDagWords.edit;
  const [isEditing, setEditing] = useState(false);
  const file = useOnTable((state) => state.chosen?.file ?? null);
  const text = useOnTable(({ files, chosen }) => files.find(({ path }) => path === chosen?.file)?.text);
  if (!isEditing || file === null || text === undefined)
    return (
      <CodePanel
        actions={
          text !== undefined && (
            <Button
              look="quiet"
              className={styles.opener}
              icon={<Pencil size={13} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {words.open}
            </Button>
          )
        }
      />
    );
  return (
    <Panel
      title={words.title}
      expandable
      actions={
        <Button look="quiet" className={styles.opener} onClick={() => setEditing(false)}>
          {words.done}
        </Button>
      }
    >
      <DagEditor key={file} path={file} text={text} />
    </Panel>
  );
}

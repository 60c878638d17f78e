import { FolderMinus, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { DagSpec } from '../../engine';
import { removeGroup, renameGroup } from '../../studio';
import { Button, Select, useWords } from '../../ui';
import styles from './Heads.module.css';

/** Changes the text by an edit and says what was done; false where it could not be done. */
export type ChangeDag = (edit: (now: string) => string | null, said: string) => boolean;

export interface ChangeProps {
  readonly dag: DagSpec;
  /** Its place among the lesson's. */
  readonly at: number;
  readonly onChange: ChangeDag;
}

/** A group of the drawn DAG called otherwise, and taken away from around its tasks. */
export function ChangeGroup({ dag, at, onChange }: ChangeProps) {
  const words = useWords().studioWords.draw;
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const ids = (dag.groups ?? []).map(({ group_id: id }) => id);
  const group = ids.includes(chosen) ? chosen : ids[0];
  if (group === undefined) return null;
  const to = name.trim();
  const isFree = to !== '' && !ids.includes(to) && dag.tasks.every(({ task_id: id }) => id !== to);
  return (
    <fieldset className={styles.change}>
      <legend>{words.changeGroup}</legend>
      <div className={styles.row}>
        <Select
          label={words.whichGroup}
          value={group}
          onChange={setChosen}
          options={ids.map((id) => ({ value: id, label: id }))}
        />
        <input
          type="text"
          aria-label={words.newGroupName(group)}
          placeholder={words.newGroupName(group)}
          value={name}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          icon={<Pencil size={14} aria-hidden />}
          disabled={!isFree}
          onClick={() => {
            if (!onChange((now) => renameGroup(now, at, group, to), words.renamed(group, to))) return;
            setChosen(to);
            setName('');
          }}
        >
          {words.renameGroup}
        </Button>
        <Button
          icon={<FolderMinus size={14} aria-hidden />}
          onClick={() => onChange((now) => removeGroup(now, at, group), words.groupRemoved(group))}
        >
          {words.removeGroup}
        </Button>
      </div>
    </fieldset>
  );
}

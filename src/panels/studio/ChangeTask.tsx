import { FolderPlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { idInGroup, putInGroup, removeTask, renameTask } from '../../studio';
import { Button, Select, useWords } from '../../ui';
import type { ChangeProps } from './ChangeGroup';
import styles from './Heads.module.css';

/** No group's id is empty. */
const NO_GROUP = '';

/** A task of the drawn DAG called otherwise, put into a group or out of it, and deleted. */
export function ChangeTask({ dag, at, onChange }: ChangeProps) {
  const words = useWords().studioWords.draw;
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const ids = dag.tasks.map(({ task_id: id }) => id);
  const groups = (dag.groups ?? []).map(({ group_id: id }) => id);
  const task = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const own = dag.tasks.find(({ task_id: id }) => id === task)?.group ?? NO_GROUP;
  const isFree = (id: string) => id !== '' && !ids.includes(id) && !groups.includes(id);
  const put = (wanted: string) => {
    const next = wanted === NO_GROUP ? null : wanted;
    let id = task;
    const isDone = onChange(
      (now) => {
        id = idInGroup(now, at, task, next);
        return putInGroup(now, at, task, next);
      },
      next === null ? words.ungrouped(task) : words.grouped(task, next),
    );
    if (isDone) setChosen(id);
  };
  if (task === '') return null;
  return (
    <fieldset className={styles.change}>
      <legend>{words.change}</legend>
      <div className={styles.row}>
        <Select
          label={words.task}
          value={task}
          onChange={setChosen}
          options={ids.map((id) => ({ value: id, label: id }))}
        />
        <input
          type="text"
          aria-label={words.newName(task)}
          placeholder={words.newName(task)}
          value={name}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          icon={<Pencil size={14} aria-hidden />}
          disabled={!isFree(name.trim())}
          onClick={() => {
            const to = name.trim();
            if (!onChange((now) => renameTask(now, at, task, to), words.renamed(task, to))) return;
            setChosen(to);
            setName('');
          }}
        >
          {words.rename}
        </Button>
        <Button
          icon={<Trash2 size={14} aria-hidden />}
          disabled={ids.length < 2}
          onClick={() => onChange((now) => removeTask(now, at, task), words.removed(task))}
        >
          {words.remove}
        </Button>
      </div>
      <div className={styles.row}>
        {groups.length > 0 && (
          <Select
            label={words.groupOf(task)}
            value={own}
            onChange={put}
            options={[
              { value: NO_GROUP, label: words.noGroup },
              ...groups.map((id) => ({ value: id, label: id })),
            ]}
          />
        )}
        <input
          type="text"
          aria-label={words.newGroup(task)}
          placeholder={words.newGroup(task)}
          value={group}
          spellCheck={false}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        <Button
          icon={<FolderPlus size={14} aria-hidden />}
          disabled={!isFree(group.trim())}
          onClick={() => {
            put(group.trim());
            setGroup('');
          }}
        >
          {words.group}
        </Button>
      </div>
    </fieldset>
  );
}

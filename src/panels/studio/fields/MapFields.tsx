import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { blankOf, formOf } from '../../../studio';
import type { JsonPath, Schema } from '../../../studio';
import { Button, IconButton, useWords } from '../../../ui';
import styles from './Fields.module.css';
import { useForm } from './form-context';

interface MapFieldsProps {
  readonly path: JsonPath;
  /** What each of its values is. */
  readonly of: Schema;
  readonly value: unknown;
}

/** Names of the author's choice, each with a value. */
export function MapFields({ path, of, value }: MapFieldsProps) {
  const words = useWords().studioWords.forms;
  const { root, edits, Control } = useForm();
  const [name, setName] = useState('');
  const members = Object.entries((typeof value === 'object' && value !== null ? value : {}) as object);
  const isFree = name.trim() !== '' && !members.some(([key]) => key === name.trim());
  return (
    <div className={styles.map}>
      {members.map(([key, one]: [string, unknown]) => (
        <fieldset key={key} className={styles.group} data-kind="entry">
          <legend>
            <code>{key}</code>
            <IconButton
              look="quiet"
              size="s"
              label={words.remove(key)}
              icon={<X size={13} aria-hidden />}
              onClick={() => edits.remove([...path, key])}
            />
          </legend>
          <Control
            path={[...path, key]}
            schema={of}
            form={formOf(root, of, one)}
            value={one}
            isRequired
            label={key}
          />
        </fieldset>
      ))}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFree) return;
          edits.set([...path, name.trim()], blankOf(root, of));
          setName('');
        }}
      >
        <input
          type="text"
          className={styles.line}
          aria-label={words.newName}
          placeholder={words.newName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isFree} icon={<Plus size={14} aria-hidden />}>
          {words.add}
        </Button>
      </form>
    </div>
  );
}

import { useState } from 'react';
import type { Json } from '../../../engine';
import { writeJson } from '../../../lesson';
import type { JsonPath } from '../../../studio';
import { useWords } from '../../../ui';
import styles from './Fields.module.css';
import { idOf, useForm } from './form-context';

interface JsonInputProps {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly isRequired: boolean;
  readonly describedBy?: string;
  /** What it is called, where no label stands beside it. */
  readonly label?: string;
}

/** A value without a form of its own, as JSON; taken as soon as it is some. */
export function JsonInput({ path, value, isRequired, describedBy, label }: JsonInputProps) {
  const words = useWords().studioWords.forms;
  const { edits } = useForm();
  const shown = value === undefined ? '' : writeJson(value as Json, { width: 60 });
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const isWrong = typed !== null && read(typed, isRequired) === null;
  return (
    <>
      <textarea
        id={idOf(path)}
        aria-describedby={describedBy}
        aria-label={label}
        aria-invalid={isWrong}
        className={styles.json}
        rows={Math.min(12, text.split('\n').length)}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const found = read(next, isRequired);
          if (found) edits.set(path, found.value);
        }}
        onBlur={() => setTyped(null)}
      />
      {isWrong && <span className={styles.wrong}>{words.noJson}</span>}
    </>
  );
}

function read(text: string, isRequired: boolean): { readonly value: unknown } | null {
  if (text.trim() === '') return isRequired ? null : { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

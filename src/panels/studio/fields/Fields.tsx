import { Plus } from 'lucide-react';
import { blankOf } from '../../../studio';
import type { Field, JsonPath } from '../../../studio';
import { useWords } from '../../../ui';
import { FieldView } from './FieldView';
import styles from './Fields.module.css';
import { idOf, useForm } from './form-context';
import { useFieldWords } from './use-field-words';

interface FieldsProps {
  readonly path: JsonPath;
  readonly fields: readonly Field[];
  readonly value: unknown;
  /** Names of those that are always there; of the others only what is set. Left out: those that must be. */
  readonly always?: readonly string[];
}

/** The members of a part: those that it must have or has, and a way to more. */
export function Fields({ path, fields, value, always = [] }: FieldsProps) {
  const words = useWords().studioWords.forms;
  const { root, edits } = useForm();
  const say = useFieldWords();
  const members = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const isShown = ({ name, isRequired }: Field) =>
    isRequired || always.includes(name) || Object.hasOwn(members, name);
  const more = fields.filter((field) => !isShown(field));
  return (
    <div className={styles.fields}>
      {fields.filter(isShown).map((field) => (
        <FieldView key={field.name} path={[...path, field.name]} field={field} />
      ))}
      {more.length > 0 && (
        <span className={styles.more}>
          <Plus size={14} aria-hidden />
          <select
            aria-label={words.more}
            value=""
            onChange={(event) => {
              const name = event.currentTarget.value;
              const field = more.find((one) => one.name === name);
              if (!field) return;
              edits.set([...path, name], blankOf(root, field.schema));
              requestAnimationFrame(() => document.getElementById(idOf([...path, name]))?.focus());
            }}
          >
            <option value="">{words.more}</option>
            {more.map((field) => (
              <option key={field.name} value={field.name}>
                {say(field).label.text}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  );
}

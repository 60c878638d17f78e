import type { JsonPath, Schema } from '../../../studio';
import { formOf } from '../../../studio';
import { useWords } from '../../../ui';
import { useStudio } from '../use-studio';
import styles from './Fields.module.css';
import { idOf, useForm } from './form-context';
import { useNames } from './use-names';

interface InputProps {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly isRequired: boolean;
  readonly describedBy?: string;
  /** What it is called, where no label stands beside it. */
  readonly label?: string;
}

/** Words: one line, or many. What names something of the lesson is completed. */
export function TextInput({
  path,
  value,
  isRequired,
  describedBy,
  label,
  isLong,
}: InputProps & { readonly isLong: boolean }) {
  const { edits } = useForm();
  const studio = useStudio();
  const names = useNames(path);
  const text = typeof value === 'string' ? value : '';
  const change = (next: string) => edits.set(path, next === '' && !isRequired ? undefined : next);
  const common = {
    id: idOf(path),
    'aria-describedby': describedBy,
    'aria-label': label,
    value: text,
    onBlur: studio.endBurst,
    spellCheck: isLong,
  };
  if (isLong)
    return (
      <textarea
        {...common}
        className={styles.prose}
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 60)))}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  return (
    <>
      <input
        {...common}
        type="text"
        className={styles.line}
        {...(names.length > 0 && { list: `${common.id}-names` })}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {names.length > 0 && (
        <datalist id={`${common.id}-names`}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

export function NumberInput({
  path,
  value,
  isRequired,
  describedBy,
  label,
  isWhole,
}: InputProps & { readonly isWhole: boolean }) {
  const { edits } = useForm();
  const studio = useStudio();
  return (
    <input
      id={idOf(path)}
      aria-describedby={describedBy}
      aria-label={label}
      type="number"
      className={styles.number}
      step={isWhole ? 1 : 'any'}
      value={typeof value === 'number' ? value : ''}
      onBlur={studio.endBurst}
      onChange={(event) => {
        const { value: text, valueAsNumber: number } = event.currentTarget;
        if (Number.isFinite(number)) edits.set(path, number);
        else if (text === '' && !isRequired) edits.set(path, undefined);
      }}
    />
  );
}

/** Yes or no; what may only be true is left out for no. */
export function SwitchInput({
  path,
  value,
  isRequired,
  describedBy,
  label,
  schema,
}: InputProps & { readonly schema: Schema }) {
  const { edits } = useForm();
  const isOnlyTrue = schema.const === true;
  return (
    <input
      id={idOf(path)}
      aria-describedby={describedBy}
      aria-label={label}
      type="checkbox"
      className={styles.check}
      checked={value === true}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        edits.set(path, !checked && (isOnlyTrue || !isRequired) ? undefined : checked);
      }}
    />
  );
}

export function ChoiceInput({
  path,
  value,
  isRequired,
  describedBy,
  label,
  choices,
}: InputProps & { readonly choices: readonly string[] }) {
  const words = useWords().studioWords.forms;
  const { edits } = useForm();
  const text = typeof value === 'string' ? value : '';
  return (
    <select
      id={idOf(path)}
      aria-describedby={describedBy}
      aria-label={label}
      className={styles.choice}
      value={text}
      onChange={(event) => edits.set(path, event.currentTarget.value || undefined)}
    >
      {(!isRequired || text === '') && <option value="">{words.leftOut}</option>}
      {text !== '' && !choices.includes(text) && <option value={text}>{text}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

/** Whether a value of this schema is written on one line. */
export function isOneLine(root: Schema, schema: Schema): boolean {
  const { kind } = formOf(root, schema, undefined);
  return kind === 'text' || kind === 'number' || kind === 'choice' || kind === 'json';
}

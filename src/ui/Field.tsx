import { type ReactNode } from 'react';
import { cx } from './cx';
import { VisuallyHidden } from './VisuallyHidden';
import { useElementId } from './use-element-id';
import styles from './Field.module.css';
import type { LanguageAttributes } from './WordsProvider';

interface SwitchProps {
  readonly label: string;
  /** Of a label that is in a language of its own. */
  readonly language?: LanguageAttributes;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** Something that is on or off, at once. */
export function Switch({ label, language, on, onChange, disabled = false }: SwitchProps) {
  return (
    <label className={cx(styles.switch, disabled && styles.disabled)}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span {...language}>{label}</span>
    </label>
  );
}

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Of a label that is in a language of its own. */
  readonly language?: LanguageAttributes;
  readonly icon?: ReactNode;
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  /** The label is only for screen readers. */
  readonly labelHidden?: boolean;
}

/** One of several, from the system's own list. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  labelHidden = false,
}: SelectProps<V>) {
  const id = useElementId();
  return (
    <span className={styles.select}>
      {labelHidden ? (
        <label htmlFor={id} className={styles.unseen}>
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value as V;
          // What is chosen is shown when it is so: a run may have to be made for it. Preact would leave the choice.
          event.currentTarget.value = value;
          onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} {...option.language}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** One of a few, all in sight: radio buttons in a row. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
}: Omit<SelectProps<V>, 'labelHidden'>) {
  const name = useElementId();
  return (
    <fieldset className={styles.segmented}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span {...option.language}>
            {option.icon}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

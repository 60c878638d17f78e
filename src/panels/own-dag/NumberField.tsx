import { useState } from 'react';
import styles from './WhatHappens.module.css';
import { useWords } from '../../ui';

interface NumberFieldProps {
  /** For screen readers; beside it stands the unit. */
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
  readonly isMadeUp?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number from 0 up, as the language writes it. What is no such number is marked and not taken. */
export function NumberField({ label, value, most, unit, isMadeUp = false, onChange }: NumberFieldProps) {
  const { formats } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => {
    const number = formats.readNumber(text);
    return number !== null && number >= 0 && number <= most ? number : null;
  };
  return (
    <label className={styles.number} data-made-up={isMadeUp ? '' : undefined}>
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={typed !== null && read(typed) === null}
        value={typed ?? formats.writeNumber(value)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const number = read(text);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
      <span aria-hidden>{unit}</span>
    </label>
  );
}

import { useState } from 'react';
import type { Field, KnobValue } from '../../lesson';
import { cx, Switch, useWords, useElementId } from '../../ui';
import type { LanguageAttributes } from '../../ui';
import { readEntry } from './derive';
import styles from './FieldInput.module.css';

interface FieldInputProps {
  readonly field: Field;
  readonly label: string;
  /** Of a label that the lesson's author wrote. */
  readonly language?: LanguageAttributes;
  readonly value: KnobValue;
  /** Where it stands in the run one began with: said where it is another now. */
  readonly was: KnobValue;
  readonly sayWas: (value: string) => string;
  readonly onChange: (value: KnobValue) => void;
  /** What was typed makes no value; null once it does. */
  readonly onProblem: (problem: string | null) => void;
}

/** One thing that can be changed: its name, where it stands, where it stood, and what is wrong with what was typed. */
export function FieldInput({
  field,
  label,
  language,
  value,
  was,
  sayWas,
  onChange,
  onProblem,
}: FieldInputProps) {
  const { whatIfWords: words } = useWords();
  const id = useElementId();
  const { kind, turns } = field;
  const isChanged = value !== was;
  const before = isChanged && <span className={styles.was}>{sayWas(words.value(turns, was))}</span>;
  const option = words.option(turns);
  // An author's words may name it otherwise.
  const name = (
    <>
      <span {...language}>{label}</span>{' '}
      {option !== null && field.label === null && <code className={styles.option}>{option}</code>}
    </>
  );

  if (kind.type === 'switch') {
    return (
      <div className={cx(styles.field, isChanged && styles.changed)}>
        <Switch label={label} {...(language && { language })} on={Boolean(value)} onChange={onChange} />
        {option !== null && field.label === null && <code className={styles.option}>{option}</code>}
        {before}
      </div>
    );
  }
  if (kind.type === 'choice') {
    const choices = [...new Set([...kind.choices, was, value])];
    return (
      <div className={cx(styles.field, isChanged && styles.changed)}>
        <label htmlFor={id}>{name}</label>
        <select
          id={id}
          value={choices.indexOf(value)}
          onChange={(event) => onChange(choices[Number(event.currentTarget.value)]!)}
        >
          {choices.map((choice, index) => (
            <option key={index} value={index}>
              {words.value(turns, choice)}
            </option>
          ))}
        </select>
        {before}
      </div>
    );
  }
  return (
    <div className={cx(styles.field, isChanged && styles.changed)}>
      <label htmlFor={id}>{name}</label>
      <TextEntry id={id} {...{ field, value, onChange, onProblem }} />
      {before}
    </div>
  );
}

interface TextEntryProps extends Omit<FieldInputProps, 'label' | 'language' | 'was' | 'sayWas'> {
  readonly id: string;
}

/** A number or a schedule, as typed: it may be nothing sensible for a while. */
function TextEntry({ id, field: { kind, turns }, value, onChange, onProblem }: TextEntryProps) {
  const dictionary = useWords();
  const { whatIfWords: words } = dictionary;
  const write = (one: KnobValue) =>
    typeof one === 'number' ? dictionary.formats.writeNumber(one) : one === null ? '' : String(one);
  const shown = write(value);
  const [typed, setTyped] = useState(shown);
  const [last, setLast] = useState(shown);
  // Put back from outside.
  if (last !== shown) {
    setLast(shown);
    setTyped(shown);
  }
  const entered = readEntry(kind, typed, dictionary);
  const problem = 'problem' in entered ? entered.problem : null;
  const unit = kind.type === 'number' && kind.unit ? words.units[kind.unit] : null;
  const help =
    kind.type === 'schedule'
      ? words.scheduleHelp
      : turns.type === 'poke'
        ? words.pokeHelp
        : kind.type === 'number' && kind.isOptional
          ? words.optionalHelp
          : null;
  const type = (text: string) => {
    setTyped(text);
    const read = readEntry(kind, text, dictionary);
    onProblem('problem' in read ? read.problem : null);
    if ('problem' in read) return;
    setLast(write(read.value));
    onChange(read.value);
  };
  return (
    <>
      <span className={styles.entry}>
        <input
          id={id}
          type="text"
          inputMode={kind.type === 'number' ? (kind.isWhole ? 'numeric' : 'decimal') : 'text'}
          className={cx(kind.type === 'number' && styles.number)}
          value={typed}
          list={kind.type === 'schedule' ? `${id}-presets` : undefined}
          aria-invalid={problem !== null}
          aria-describedby={problem !== null || help !== null ? `${id}-note` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
        {kind.type === 'schedule' && (
          <datalist id={`${id}-presets`}>
            {PRESETS.map((preset) => (
              <option key={preset} value={preset} />
            ))}
          </datalist>
        )}
      </span>
      {problem !== null ? (
        <span id={`${id}-note`} className={styles.problem}>
          {problem}
        </span>
      ) : (
        help !== null && (
          <span id={`${id}-note`} className={styles.help}>
            {help}
          </span>
        )
      )}
    </>
  );
}

const PRESETS = ['@once', '@continuous', '@hourly', '@daily', '@weekly', '*/5 * * * *', '0 6 * * *'];

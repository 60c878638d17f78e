import { useWords } from './WordsProvider';
import type { LanguageAttributes } from './WordsProvider';
import { useElementId } from './use-element-id';
import styles from './Slider.module.css';

interface SliderProps {
  readonly label: string;
  /** Of a label that is in a language of its own. */
  readonly language?: LanguageAttributes;
  /** One of the stops. */
  readonly value: number;
  /** What it may be, ascending. */
  readonly stops: readonly number[];
  /** Said after the number: "s". */
  readonly unit?: string;
  /** After the label, quiet: what it was. */
  readonly note?: string | null;
  readonly onChange: (value: number) => void;
}

/** A number out of some: dragged, or stepped with the arrow keys. */
export function Slider({ label, language, value, stops, unit, note, onChange }: SliderProps) {
  const id = useElementId();
  const { formats } = useWords();
  const text = unit ? `${formats.number(value)} ${unit}` : formats.number(value);
  const last = stops.length - 1;
  const place = stops.indexOf(value);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        <span {...language}>{label}</span>
        {note && <span className={styles.note}> {note}</span>}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={place}
        aria-valuetext={text}
        onChange={(event) => onChange(stops[Number(event.currentTarget.value)]!)}
      />
      <output htmlFor={id} className={styles.value}>
        {text}
      </output>
    </div>
  );
}

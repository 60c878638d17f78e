import { Minus, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { AttemptSpec, Json } from '../../engine';
import { writeJson } from '../../lesson';
import { Button, IconButton, Select, useWords } from '../../ui';
import { DecisionField } from '../own-dag/DecisionField';
import { NumberField } from '../own-dag/NumberField';
import type { ScriptRow } from '../own-dag/script-rows';
import styles from './Heads.module.css';

const OUTCOMES = ['success', 'fail', 'fail_without_retry', 'skip'] as const;
const MOST_TRIES = 10;
const MOST_SECONDS = 86_400;

/** Of an attempt; what is undefined is left out of the file. */
type Part = { readonly [Name in keyof AttemptSpec]?: AttemptSpec[Name] | undefined };

interface ScriptTaskProps {
  readonly row: ScriptRow;
  /** Whether this run says something else of it than the DAG. */
  readonly isSaid: boolean;
  readonly onChange: (attempts: readonly AttemptSpec[] | null) => void;
}

/** What a task does in a run, try by try: as bars beside each other and as fields. */
export function ScriptTask({ row, isSaid, onChange }: ScriptTaskProps) {
  const words = useWords().studioWords.script;
  const { name: task, attempts: tries, decision } = row;
  const put = (place: number, part: Part) =>
    onChange(tries.map((one, at) => (at === place ? withPart(one, part) : one)));
  // What these operators push is what they decide.
  const hasXCom = decision?.kind !== 'branch' && decision?.kind !== 'pass';
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {tries.map((one, at) => (
          <span key={at} data-outcome={one.outcome ?? 'success'} style={{ flexGrow: one.seconds ?? 1 }} />
        ))}
      </div>
      <div className={styles.row}>
        {tries.map((one, at) => (
          <span key={at} className={styles.attempt}>
            <span>{words.attempt(at + 1)}</span>
            <NumberField
              label={words.seconds(task, at + 1)}
              value={one.seconds ?? 1}
              most={MOST_SECONDS}
              unit={words.unit}
              onChange={(seconds) => put(at, { seconds })}
            />
            <Select
              label={words.outcome(task, at + 1)}
              labelHidden
              value={one.outcome ?? 'success'}
              onChange={(outcome) => put(at, { outcome })}
              options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
            />
            {hasXCom && (one.outcome ?? 'success') === 'success' && (
              <ReturnsField
                label={words.returns(task, at + 1)}
                value={one.returns}
                onChange={(returns) => put(at, { returns })}
              />
            )}
          </span>
        ))}
        <IconButton
          look="quiet"
          size="s"
          label={words.addTry(task)}
          disabled={tries.length >= MOST_TRIES}
          icon={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...tries, tries.at(-1)!])}
        />
        <IconButton
          look="quiet"
          size="s"
          label={words.dropTry(task)}
          disabled={tries.length < 2}
          icon={<Minus size={14} aria-hidden />}
          onClick={() => onChange(tries.slice(0, -1))}
        />
      </div>
      {decision && (
        <div className={styles.row}>
          <span>{words.decides[decision.kind]}</span>
          <DecisionField row={row} decision={decision} onSay={onChange} />
        </div>
      )}
      {isSaid && (
        <Button look="quiet" icon={<RotateCcw size={14} aria-hidden />} onClick={() => onChange(null)}>
          {words.reset}
        </Button>
      )}
    </>
  );
}

interface ReturnsFieldProps {
  readonly label: string;
  /** Undefined: nothing is pushed. */
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** The XCom that a try pushes: JSON, or plain words, which are a text. */
function ReturnsField({ label, value, onChange }: ReturnsFieldProps) {
  const words = useWords().studioWords.script;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      className={styles.returns}
      aria-label={label}
      placeholder={words.noReturns}
      title={label}
      spellCheck={false}
      value={typed ?? writtenAs(value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(readValue(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** A text stands as it is, unless that would be read as something else. */
function writtenAs(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && value.trim() === value && readValue(value) === value) return value;
  return writeJson(value, { width: Infinity });
}

function readValue(text: string): Json | undefined {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function withPart(attempt: AttemptSpec, part: Part): AttemptSpec {
  return Object.fromEntries(
    Object.entries({ ...attempt, ...part }).filter(([, value]) => value !== undefined),
  ) as AttemptSpec;
}

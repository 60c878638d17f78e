import { Dices, Minus, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { AttemptSpec } from '../../engine';
import { Button, IconButton, Select, useWords } from '../../ui';
import { DecisionField } from './DecisionField';
import { NumberField } from './NumberField';
import { presetBehaviour, PRESETS, scriptRows, withRow } from './script-rows';
import type { ScriptRow } from './script-rows';
import { RunTogether } from './RunTogether';
import styles from './WhatHappens.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

const OUTCOMES = ['success', 'fail', 'fail_without_retry', 'skip'] as const;
const MOST_RUNS = 5;
const MOST_SECONDS = 86_400;

/** What happens in the run: proposed, and said by whoever knows it, task by task and try by try. */
export function WhatHappens() {
  const words = useWords().ownDagWords.happens;
  const workbench = useWorkbench();
  const script = useOnTable((state) => state.script);
  const input = useOnTable((state) => state.made?.case);
  const rows = input ? scriptRows(input, script) : [];
  const able = rows.filter(({ isEmpty }) => !isEmpty);
  const [failing, setFailing] = useState('');
  const fails = able.some(({ name }) => name === failing) ? failing : (able[0]?.name ?? '');
  const isTimed = input?.dags.some(({ schedule }) => (schedule ?? null) !== null) ?? false;
  const say = (row: ScriptRow, attempts: readonly AttemptSpec[] | null) =>
    void workbench.script({ behaviour: withRow(script, row, attempts) });
  return (
    <div className={styles.happens}>
      <p className={styles.lead}>{words.lead}</p>
      <RunTogether />
      <div className={styles.presets} role="group" aria-label={words.presets}>
        <span aria-hidden>{words.presets}</span>
        {PRESETS.map((preset) => {
          const behaviour = presetBehaviour(preset, rows, fails);
          const why = preset === 'slow' ? words.noSensor : preset === 'retries' ? words.noRetries : undefined;
          return (
            <Button
              key={preset}
              disabled={behaviour === null}
              title={behaviour === null ? why : undefined}
              onClick={() => behaviour && void workbench.script({ behaviour })}
            >
              {words.preset[preset]}
            </Button>
          );
        })}
        {able.length > 1 && (
          <Select
            label={words.which}
            value={fails}
            onChange={(name) => {
              setFailing(name);
              const behaviour = presetBehaviour('failure', rows, name);
              if (behaviour) void workbench.script({ behaviour });
            }}
            options={able.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
        {isTimed && (
          <Select
            label={words.runs}
            value={String(script.runs)}
            onChange={(runs) => void workbench.script({ runs: Number(runs) })}
            options={Array.from({ length: MOST_RUNS }, (_, index) => String(index + 1)).map((value) => ({
              value,
              label: value,
            }))}
          />
        )}
        <Button
          look="quiet"
          icon={<Dices size={15} aria-hidden />}
          onClick={() => void workbench.script({ seed: script.seed + 1 })}
        >
          {words.otherTimes}
        </Button>
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row
            key={row.name}
            row={row}
            onSay={(attempts) => say(row, attempts)}
            onReset={() => say(row, null)}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly row: ScriptRow;
  readonly onSay: (attempts: readonly AttemptSpec[]) => void;
  readonly onReset: () => void;
}

function Row({ row, onSay, onReset }: RowProps) {
  const words = useWords().ownDagWords.happens;
  const { name, attempts, mostTries, isMadeUp, decision, isEmpty } = row;
  const change = (index: number, part: AttemptSpec) =>
    onSay(attempts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <li className={styles.row}>
      <b>{name}</b>
      {isEmpty ? (
        <span className={styles.quiet}>{words.empty}</span>
      ) : (
        <>
          <ol className={styles.tries}>
            {attempts.map((attempt, index) => (
              <li key={index}>
                {attempts.length > 1 && <span className={styles.quiet}>{words.attempt(index + 1)}</span>}
                <NumberField
                  label={words.seconds(name, index + 1)}
                  value={attempt.seconds ?? 1}
                  most={MOST_SECONDS}
                  unit={words.unit}
                  isMadeUp={isMadeUp}
                  onChange={(seconds) => change(index, { seconds })}
                />
                <Select
                  label={words.outcome(name, index + 1)}
                  labelHidden
                  value={attempt.outcome ?? 'success'}
                  onChange={(outcome) => change(index, { outcome })}
                  options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
                />
              </li>
            ))}
          </ol>
          {decision && <DecisionField row={row} decision={decision} onSay={onSay} />}
          <span className={styles.tools}>
            {isMadeUp && <small>{words.madeUp}</small>}
            {!isMadeUp && (
              <IconButton
                look="quiet"
                size="s"
                label={`${words.reset}: ${name}`}
                icon={<RotateCcw size={14} aria-hidden />}
                onClick={onReset}
              />
            )}
            {attempts.length > 1 && (
              <IconButton
                look="quiet"
                size="s"
                label={words.dropTry(name)}
                icon={<Minus size={14} aria-hidden />}
                onClick={() => onSay(attempts.slice(0, -1))}
              />
            )}
            {attempts.length < mostTries && (
              <IconButton
                look="quiet"
                size="s"
                label={words.addTry(name)}
                icon={<Plus size={14} aria-hidden />}
                onClick={() => onSay([...attempts, attempts.at(-1)!])}
              />
            )}
          </span>
        </>
      )}
    </li>
  );
}

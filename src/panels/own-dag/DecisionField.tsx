import type { AttemptSpec } from '../../engine';
import { Select, useWords } from '../../ui';
import { NumberField } from './NumberField';
import { decided } from './script-rows';
import type { Decision, ScriptRow } from './script-rows';

interface DecisionFieldProps {
  readonly row: ScriptRow;
  readonly decision: Decision;
  readonly onSay: (attempts: readonly AttemptSpec[]) => void;
}

/** No task id is empty. */
const NOTHING = '';
const LOOKS = [1, 2, 3, 5, 8, 12, 0];
const LONGEST_LIST = 100;

/** What a branch chooses, when a sensor finds what it waits for, how many elements a list has. */
export function DecisionField({ row, decision, onSay }: DecisionFieldProps) {
  const words = useWords().ownDagWords.happens;
  const { name } = row;
  const say = (made: Decision) => onSay(decided(row, made));
  switch (decision.kind) {
    case 'branch':
      return (
        <Select
          label={words.branch(name)}
          labelHidden
          value={decision.chosen ?? NOTHING}
          onChange={(chosen) => say({ ...decision, chosen: chosen === NOTHING ? null : chosen })}
          options={[
            ...decision.choices.map((id) => ({ value: id, label: `→ ${id}` })),
            { value: NOTHING, label: `→ ${words.nothing}` },
          ]}
        />
      );
    case 'pass':
      return (
        <Select
          label={words.passes(name)}
          labelHidden
          value={String(decision.passes)}
          onChange={(passes) => say({ kind: 'pass', passes: passes === 'true' })}
          options={(['true', 'false'] as const).map((value) => ({ value, label: words.lets[value] }))}
        />
      );
    case 'poke':
      return (
        <Select
          label={words.pokes(name)}
          labelHidden
          value={String(decision.at)}
          onChange={(at) => say({ kind: 'poke', at: Number(at) })}
          options={[...new Set([...LOOKS.slice(0, -1), decision.at, 0])].map((at) => ({
            value: String(at),
            label: words.poke(at),
          }))}
        />
      );
    case 'length':
      return (
        <NumberField
          label={words.length(name)}
          value={decision.length}
          most={LONGEST_LIST}
          unit={words.elements}
          onChange={(length) => say({ kind: 'length', length: Math.round(length) })}
        />
      );
  }
}

/** A challenge: a run with something wrong, what must become true of it, and what may be turned. */
import type { Case } from '../../../engine';
import { fieldValue, setField } from '../../changes/fields';
import type { Field } from '../../changes/fields';
import type { KnobSettings } from '../../changes/knobs';
import type { Claim } from '../../lesson';
import type { Message } from '../../message';
import type { Identity } from '../activity';

export interface Challenge {
  readonly id: string;
  /** What keeps what was tried of it apart from others. */
  readonly identity: Identity;
  readonly title: Message;
  /** Markdown: what to reach, and what is wrong now. */
  readonly text: Message;
  /** Id of the scenario it is made of. */
  readonly scenario: string;
  /** The run that is wrong. */
  readonly start: Case;
  /** What may be turned. */
  readonly fields: readonly Field[];
  readonly claim: Claim;
  /** Field id → value: one way to reach it. Its length is par. */
  readonly solution: KnobSettings;
  /** From where to look to which rule; the worked answer comes after them. */
  readonly hints: readonly Message[];
}

/** How many settings make a difference, and par: as many as the solution needs. */
export function parOf({ solution }: Challenge): number {
  return Object.keys(solution).length;
}

/** The challenge's run with fields set. Ids that are none of its fields are passed over. */
export function applySettings(
  { start, fields }: Pick<Challenge, 'start' | 'fields'>,
  settings: KnobSettings,
): Case {
  return fields.reduce((input, field) => {
    const value = settings[field.id];
    return value === undefined ? input : setField(input, field, value, start);
  }, start);
}

/** Where the fields stand in a case, of those that stand elsewhere than at the start. */
export function settingsOf(
  { start, fields }: Pick<Challenge, 'start' | 'fields'>,
  input: Case,
): KnobSettings {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = fieldValue(input, field);
      return value === fieldValue(start, field) ? [] : [[field.id, value]];
    }),
  );
}

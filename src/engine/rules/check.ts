/**
 * One dependency check: it reads, answers, and changes nothing. What it would set is for the decide phase to apply.
 * A check is one file: what it judges, what it says, and the causes of the changes that it leads to.
 */
import type { CauseFields, Note } from '../cause-fields';
import type { TaskCode } from '../codes';
import type { Values } from '../values';
import type { Judgement } from './judgement';
import type { View } from './view';

export interface CheckOptions {
  /** Deadlock is looked for as if retry and reschedule waits were over (semantics §5). */
  readonly ignoreWaits?: boolean;
  /** The state that an earlier check of the same look has given the instance, where it did. */
  readonly own?: TaskCode;
}

/** What a check says, as a code and the figures that go with it. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly values: Values;
}

interface AnyCheck<Name extends string, Code extends string> {
  /** Airflow's `dep_name`. */
  readonly name: Name;
  /** All codes that it can say. The room `text` has a sentence for each (`src/text/en/reasons.ts`). */
  readonly reasons: readonly Code[];
  judge(view: View, instance: number, options?: CheckOptions): Judgement;
  /** The code and the figures behind the judgement. */
  explain(view: View, instance: number): Reason<NoInfer<Code>>;
  /**
   * What it said when it let an instance be scheduled, by the figures that the cause of that change has kept: for a
   * check that goes by what the scheduler does not see at once.
   */
  recall?(view: View, instance: number, values: Values): Reason<NoInfer<Code>>;
}

/** A check that lets an instance go on, or holds it back. */
export interface Check<Name extends string = string, Code extends string = string> extends AnyCheck<
  Name,
  Code
> {
  readonly settles?: undefined;
}

/** A check that can give an instance a state itself. */
export interface SettlingCheck<
  Name extends string = string,
  Code extends string = string,
  Causes extends CauseFields = CauseFields,
> extends AnyCheck<Name, Code> {
  readonly settles: Settling<NoInfer<Code>, Causes>;
}

/** How a check gives an instance a state, and what is told of it. */
export interface Settling<Code extends string, Causes extends CauseFields> {
  /** The causes of such changes and their values. The room `text` has a sentence for each (`src/text/en/causes.ts`). */
  readonly causes: Causes;
  /** Whether Airflow counts the run as changed by it (`have_changed_ti_states`). */
  readonly isNoticed: boolean;
  /** Whether Airflow sets the state even where a person only asks what holds the task back. */
  readonly alsoWhenAsked: boolean;
  /** Why the instance gets the state, without what all such causes have in common (`instead`). */
  causeOf(view: View, instance: number, state: TaskCode): Settled<Causes>;
  /** What the check said then, by the values of the cause. */
  answerBehind(code: keyof Causes, values: Values): Reason<Code>;
}

/** A cause of its own, before it is known whether another state was possible. */
export type Settled<Causes extends CauseFields> = {
  readonly [C in keyof Causes]: {
    readonly code: C;
    readonly values: Omit<Extract<Note<Causes>, { readonly code: C }>['values'], 'instead'>;
  };
}[keyof Causes];

/** Declares a check; its name and codes become types of their own. */
export function check<const Name extends string, const Code extends string>(
  parts: Check<Name, Code>,
): Check<Name, Code> {
  return parts;
}

/** The same for one that can give an instance a state, with the causes of that. */
export function settlingCheck<
  const Name extends string,
  const Code extends string,
  const Causes extends CauseFields,
>(parts: SettlingCheck<Name, Code, Causes>): SettlingCheck<Name, Code, Causes> {
  return parts;
}

const NO_VALUES: Values = Object.freeze({});

export function reason<const Code extends string>(code: Code, values: Values = NO_VALUES): Reason<Code> {
  return { code, values };
}

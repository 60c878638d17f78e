/** A question made from a run. Plain data: words, options, and which of them the run proves right. */
import type { RunState, TaskState } from '../../../engine';
import { shuffle } from '../../random';
import type { Random } from '../../random';

export type PromptKind = 'next' | 'blocked' | 'row' | 'tracker' | 'cause';

export interface Option {
  /** What is kept when it is chosen; the same in every variant. */
  readonly id: string;
  /** `backticks` mark ids. Empty where the state says it all. */
  readonly text: string;
  /** The state that something comes to, drawn with its picture. */
  readonly state?: TaskState | RunState;
  /** Why it is right, or why not: made from the run. */
  readonly feedback: string;
}

/** A choice of one among several. */
export interface Blank {
  readonly id: string;
  /** Empty where the question says it all. */
  readonly label: string;
  readonly options: readonly Option[];
  /** Id of the one right option. */
  readonly right: string;
}

export interface Prompt {
  readonly kind: PromptKind;
  /** What has come from outside of the scheduler. Null where that does not matter. */
  readonly news: string | null;
  readonly question: string;
  readonly blanks: readonly [Blank, ...Blank[]];
  /** Where to look, which rule, worked out. */
  readonly hints: readonly [string, string, string];
  /** Said with the right answer: what the run did, and why. */
  readonly explanation: string;
  /** Number of the step that proves the answer. */
  readonly proof: number;
}

/** What a learner chose: by blank, the id of an option. */
export type Chosen = Readonly<Record<string, string>>;

export function isRight({ blanks }: Pick<Prompt, 'blanks'>, chosen: Chosen): boolean {
  return blanks.every((blank) => chosen[blank.id] === blank.right);
}

interface BlankParts {
  readonly id: string;
  readonly label: string;
  readonly right: Option;
  /** Wrong ones that are always there. */
  readonly always?: readonly Option[];
  /** Other wrong ones, the most tempting first. */
  readonly wrong: readonly Option[];
  /** Options in all. */
  readonly size: number;
  readonly random: Random;
}

/**
 * A choice with the right option and as many wrong ones as there is room for, in random order. Of the wrong ones the
 * more tempting are drawn from first, and so that the right one is the longest, or the shortest, no more often than
 * any other. Options that read the same as another are left out.
 */
export function makeBlank({ id, label, right, always = [], wrong, size, random }: BlankParts): Blank {
  const said = new Set([right, ...always].map(saidBy));
  const open = size - 1 - always.length;
  const different = wrong.filter((option) => {
    const isNew = !said.has(saidBy(option));
    said.add(saidBy(option));
    return isNew;
  });
  const tempting = shuffle(different.slice(0, Math.max(open + 2, Math.ceil(different.length / 2))), random);
  const length = saidBy(right).length;
  const shorter = tempting.filter((option) => saidBy(option).length < length);
  const longer = tempting.filter((option) => saidBy(option).length >= length);
  const fewest = Math.min(random(open + 1), shorter.length);
  const chosen = [...shorter.slice(0, fewest), ...longer, ...shorter.slice(fewest)].slice(0, open);
  return { id, label, right: right.id, options: shuffle([right, ...always, ...chosen], random) };
}

/** What tells an option from another for whoever reads it. */
export function saidBy({ text, state }: Option): string {
  return `${text}|${state === undefined ? '' : (state ?? 'none')}`;
}

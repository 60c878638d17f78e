/** A question made from a run. Plain data: messages, options, and which of them the run proves right. */
import type { Json, RunState, TaskState } from '../../../engine';
import { messageKey, messageSize } from '../../message';
import type { Message } from '../../message';
import { shuffle } from '../../random';
import type { Random } from '../../random';

export type PromptKind = 'next' | 'blocked' | 'row' | 'tracker' | 'cause';

/** `W`: what its words are, messages or, once they are said in a language (see `sayPrompt`), text with marked ids. */
export interface Option<W = Message> {
  /** What is kept when it is chosen; the same in every variant. */
  readonly id: string;
  /** Null where the state says it all. */
  readonly text: W | null;
  /** The state that something comes to, drawn with its picture. */
  readonly state?: TaskState | RunState;
  /** Why not: made from the run. Null of what is right. */
  readonly feedback: W | null;
}

/** A choice of one among several. */
export interface Blank<W = Message> {
  readonly id: string;
  /** Null where the question says it all. */
  readonly label: W | null;
  readonly options: readonly Option<W>[];
  /** Id of the one right option. */
  readonly right: string;
}

export interface Prompt<W = Message> {
  readonly kind: PromptKind;
  /** What has come from outside of the scheduler. Null where that does not matter. */
  readonly news: W | null;
  readonly question: W;
  readonly blanks: readonly [Blank<W>, ...Blank<W>[]];
  /** Where to look, which rule, worked out. */
  readonly hints: readonly [W, W, W];
  /** Said with the right answer: what the run did, and why. */
  readonly explanation: W;
  /** Number of the step that proves the answer. */
  readonly proof: number;
}

/** What a learner chose: by blank, the id of an option. */
export type Chosen = Readonly<Record<string, string>>;

/** What was chosen as it was kept; null for anything else. */
export function readChosen(kept: Json): Chosen | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  return Object.values(kept).every((id) => typeof id === 'string') ? (kept as Record<string, string>) : null;
}

export function isRight({ blanks }: Pick<Prompt<unknown>, 'blanks'>, chosen: Chosen): boolean {
  return blanks.every((blank) => chosen[blank.id] === blank.right);
}

interface BlankParts {
  readonly id: string;
  readonly label: Message | null;
  readonly right: Option;
  /** Wrong ones that are always there. */
  readonly always?: readonly Option[];
  /** Other wrong ones, the most tempting first. */
  readonly wrong: readonly Option[];
  /** Options in all. */
  readonly most: number;
  readonly random: Random;
}

/**
 * A choice with the right option and as many wrong ones as there is room for, in random order. Of the wrong ones the
 * more tempting are drawn from first, and so that the right one is the longest, or the shortest, no more often than
 * any other. Options that read the same as another are left out.
 */
export function makeBlank({ id, label, right, always = [], wrong, most, random }: BlankParts): Blank {
  const said = new Set([right, ...always].map(keyOf));
  const open = most - 1 - always.length;
  const different = wrong.filter((option) => {
    const isNew = !said.has(keyOf(option));
    said.add(keyOf(option));
    return isNew;
  });
  const tempting = shuffle(different.slice(0, Math.max(open + 2, Math.ceil(different.length / 2))), random);
  const size = messageSize(right.text);
  const shorter = tempting.filter((option) => messageSize(option.text) < size);
  const longer = tempting.filter((option) => messageSize(option.text) >= size);
  const fewest = Math.min(random(open + 1), shorter.length);
  const chosen = [...shorter.slice(0, fewest), ...longer, ...shorter.slice(fewest)].slice(0, open);
  return { id, label, right: right.id, options: shuffle([right, ...always, ...chosen], random) };
}

/** What tells an option from another for whoever reads it. */
function keyOf({ text, state }: Option): string {
  return `${messageKey(text)}|${state === undefined ? '' : (state ?? 'none')}`;
}

/** The question in words. */
export function sayPrompt(prompt: Prompt, say: (message: Message) => string): Prompt<string> {
  const orNull = (message: Message | null) => message && say(message);
  const [first, ...others] = prompt.blanks.map((blank): Blank<string> => ({
    ...blank,
    label: orNull(blank.label),
    options: blank.options.map((option) => ({
      ...option,
      text: orNull(option.text),
      feedback: orNull(option.feedback),
    })),
  }));
  const [where, rule, worked] = prompt.hints;
  return {
    ...prompt,
    news: orNull(prompt.news),
    question: say(prompt.question),
    blanks: [first!, ...others],
    hints: [say(where), say(rule), say(worked)],
    explanation: say(prompt.explanation),
  };
}

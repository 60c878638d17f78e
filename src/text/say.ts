/** Says messages with the words of a language. */
import type { Message, MessageCode, MessageValues } from '../lesson';
import type { Say, Sayings } from './sayings';
import type { Words } from './words';

type TopicOf<C> = C extends `${infer T}.${string}` ? T : C;

/** Where the messages of each topic are said: what stands before the dot of their codes. */
export const SAID_BY = {
  literal: 'runMessages',
  sentences: 'runMessages',
  name: 'runMessages',
  cause: 'toldMessages',
  watch: 'runMessages',
  scenario: 'runMessages',
  field: 'toldMessages',
  axis: 'toldMessages',
  news: 'askingMessages',
  question: 'askingMessages',
  column: 'askingMessages',
  option: 'askingMessages',
  hint: 'askingMessages',
  why_not: 'askingMessages',
  why: 'askingMessages',
  reason: 'askingMessages',
  wrong_cause: 'askingMessages',
  wrong_cause_answer: 'askingMessages',
  card: 'recallMessages',
  setting: 'recallMessages',
  myth: 'mythMessages',
  challenge: 'challengeMessages',
  claim: 'claimMessages',
  found: 'claimMessages',
  project: 'projectMessages',
} as const satisfies Record<TopicOf<MessageCode>, keyof Words>;

type Part = (typeof SAID_BY)[keyof typeof SAID_BY];

/** Those of a language's words that messages are said with: between them they have every code there is. */
export type SaidWords = Pick<Words, Part>;

/**
 * How a language says messages. Reading a part of the words that has not been loaded yet throws, as `Words` does.
 */
export function sayer(words: SaidWords & Complete): Say {
  const say: Say = (message) => {
    const topic = message.code.split('.', 1)[0] as TopicOf<MessageCode>;
    const sayings: Partial<Sayings<MessageValues>> = words[SAID_BY[topic]];
    // `Complete` holds that all parts together have every code, a test that each is where its topic is said.
    const saying = sayings[message.code] as (values: Message<MessageCode>, say: Say) => string;
    return saying(message, say);
  };
  return say;
}

type AllOf<P> = { readonly [K in Part]: (part: SaidWords[K]) => void }[Part] extends (part: infer S) => void
  ? S & P
  : never;

/** What no dictionary can be where a language lacks a message: then it is a type error to say with it. */
type Complete = AllOf<unknown> extends Sayings<MessageValues> ? unknown : never;

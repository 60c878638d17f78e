/** How a language says messages: a function of its values for every code there is, so that none is left out. */
import type { Message } from '../lesson';

/** Says a message in a language. `backticks` mark ids. */
export type Say = (message: Message) => string;

/** Some of the codes, each with how it is said; `say` is for the messages that stand in it. */
export type Sayings<V> = { readonly [C in keyof V]: (values: V[C], say: Say) => string };

/** What a dictionary is: every word that is shown, in one language. English says which words there are. */
import type { en } from './en';
import type { Formats } from './formats';
import type { PageLanguage } from './languages';
import type { Say } from './sayings';

/** The same shape, for any text. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : T extends object
      ? { readonly [K in keyof T]: Widened<T[K]> }
      : T;

type Part<P extends keyof typeof en> = Awaited<ReturnType<(typeof en)[P]>>;

/** A part of the words: what is loaded together, in one file. */
export type PartId = keyof typeof en;

/** A language's parts. A word that one lacks is a type error. */
export type Parts = { readonly [P in PartId]: () => Promise<Widened<Part<P>>> };

type AllOf<P> = { readonly [K in PartId]: (words: Widened<Part<K>>) => void }[PartId] extends (
  words: infer W,
) => void
  ? W & P
  : never;

/** Where each word is. */
type Sum = AllOf<unknown>;

/**
 * The words of one language. Reading a part that has not been loaded yet, while drawing, makes the nearest `Suspense`
 * wait for it.
 */
export type Words = Sum & {
  readonly language: PageLanguage;
  readonly formats: Formats;
  /** Says what other rooms have as codes. */
  readonly say: Say;
};

/**
 * What is said, before it is said in a language: a code with its values. The rooms below `text` answer with these;
 * `text` has a sentence for every code in every language. Plain JSON, so that two that read the same can be told to
 * be the same. The codes, with what comes with each, are in `messages/`.
 */
import type { MessageValues } from './messages';

export type MessageCode = keyof MessageValues;

/** A code of these with its values, side by side: `{ code: 'news.after', seconds: 3 }`. */
export type Message<C extends MessageCode = MessageCode> = {
  readonly [K in C]: { readonly code: K } & MessageValues[K];
}[C];

/** Text that the lesson's author wrote, in the lesson's language: said as it stands. */
export function literal(text: string): Message<'literal'> {
  return { code: 'literal', literal: text };
}

/** Several sentences, one after the other. */
export function sentences(...parts: readonly Message[]): Message<'sentences'> {
  return { code: 'sentences', parts };
}

/** The same text for messages that say the same with the same values, in whatever order these stand; else another. */
export function messageKey(message: Message | null): string {
  return JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/**
 * About how much there is to read, in no language: letters of its codes, names and figures. Only for comparing messages
 * that could stand in each other's place.
 */
export function messageSize(message: Message | null): number {
  return sizeOf(message);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}

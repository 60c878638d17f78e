/**
 * Languages made up of English: every letter accented, every text some 40 % longer, between brackets that show where
 * it is cut off. Ids, figures and whatever else comes in as a value stay as they are. For whoever works on the page.
 */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒĝĥíĵķĺɱñóƥʠŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ';
const ACCENTS = new Map([...PLAIN].map((letter, place) => [letter, [...ACCENTED][place]!]));
/** What of a text is no word of ours: marked ids, and what Markdown makes of signs. */
const KEPT = /`[^`]*`/;
/** How much longer other languages are. */
const LONGER = 0.4;

/** The same words, made up: texts, lists of them, and functions that give them. */
export function madeUp<T>(words: T): T {
  return changed(words, []) as T;
}

function changed(value: unknown, kept: readonly string[]): unknown {
  if (typeof value === 'string') return textOf(value, kept);
  if (typeof value === 'function')
    return (...values: unknown[]) =>
      changed((value as (...values: unknown[]) => unknown)(...values), textsIn(values));
  if (Array.isArray(value)) return value.map((one) => changed(one, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, kept)]));
}

/** Texts that came in as values, the longest first. */
function textsIn(values: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /[a-z]/i.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null && found.size < MOST)
      Object.values(value).forEach(visit);
  };
  visit(values);
  return [...found].sort((a, b) => b.length - a.length);
}

/** A value may be a whole trace: nobody looks for all that is in it. */
const MOST = 200;

function textOf(text: string, kept: readonly string[]): string {
  if (!/[a-z]/i.test(text) || text.startsWith(OPEN)) return text;
  const parts = text.split(partsKept(kept));
  const letters = parts.filter((_, index) => index % 2 === 0).join('');
  if (!/[a-z]/i.test(letters)) return text;
  const accented = parts.map((part, index) => (index % 2 === 0 ? accent(part) : part)).join('');
  return OPEN + accented + '·'.repeat(Math.ceil(letters.length * LONGER)) + CLOSE;
}

const OPEN = '⟦';
const CLOSE = '⟧';

function accent(text: string): string {
  return [...text].map((letter) => ACCENTS.get(letter) ?? letter).join('');
}

/** Whole words only: the id `a` stands in many others. */
function partsKept(kept: readonly string[]): RegExp {
  const words = kept.map((one) => `(?<![\\w])${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`);
  return new RegExp(`(${[KEPT.source, ...words].join('|')})`);
}

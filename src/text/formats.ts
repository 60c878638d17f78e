/**
 * Numbers, dates and lists as a language writes them, through `Intl`. What `Intl` needs for it is made once for each
 * language: making it costs more than a hundred uses.
 */

/** The forms that a word has by number; languages use some of them. */
export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** How one language writes figures. */
export interface Formats {
  /** The language, as a BCP 47 tag. */
  readonly locale: string;
  /** "12,345.5"; at most three digits after the separator unless said otherwise. */
  number(n: number, mostDigits?: number): string;
  /** "a, b and c". */
  and(items: readonly string[]): string;
  /** "a, b or c". */
  or(items: readonly string[]): string;
  /** "5 Jan 2026, 00:00:10 UTC" of ISO 8601 text; text that is no date stays as it is. */
  date(iso: string): string;
  /** The form of a word that goes with a number. */
  plural(n: number, forms: PluralForms): string;
  /** The form that goes with a place in an order: the 1st, the 2nd. */
  ordinal(n: number, forms: PluralForms): string;
  /**
   * What somebody has written as a number: with the language's own separators, or with one that can only be meant as
   * the decimal one ("12.5" in Spanish, "12,5" in English). Null if it is no number.
   */
  readNumber(text: string): number | null;
  /** A number as it is written into a field, so that `readNumber` reads it: "12345,5". */
  writeNumber(n: number): string;
}

const made = new Map<string, Formats>();

/** The formats of a language; the same object for the same tag. */
export function formatsOf(locale: string): Formats {
  let formats = made.get(locale);
  if (!formats) made.set(locale, (formats = makeFormats(locale)));
  return formats;
}

function makeFormats(locale: string): Formats {
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberFormat = (digits: number) => {
    let format = numbers.get(digits);
    if (!format)
      numbers.set(digits, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })));
    return format;
  };
  const usual = numberFormat(3);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const dates = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  const cardinals = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const separators = separatorsOf(usual);
  return {
    locale,
    number: (n, digits) => (digits === undefined ? usual : numberFormat(digits)).format(n),
    and: (items) => conjunction.format(items),
    or: (items) => disjunction.format(items),
    date(iso) {
      const at = Date.parse(iso);
      return Number.isNaN(at) ? iso : dates.format(at);
    },
    plural: (n, forms) => forms[cardinals.select(n)] ?? forms.other,
    ordinal: (n, forms) => forms[ordinals.select(n)] ?? forms.other,
    readNumber: (text) => readNumber(text, separators),
    writeNumber: (n) => String(n).replace('.', separators.decimal),
  };
}

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

function separatorsOf(format: Intl.NumberFormat): Separators {
  const parts = format.formatToParts(1_234_567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: of('decimal') || '.', group: of('group') };
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function readNumber(written: string, { decimal, group }: Separators): number | null {
  const text = written.trim().replace(/\s/gu, '').replace('−', '-');
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0) return null;
  const grouped = group.trim() !== '' && whole.includes(group);
  if (grouped) {
    // Thousands stand in threes: "1.234,5" is one in Spanish, "12.5" and "1.23" are not.
    const [first = '', ...rest] = whole.split(group);
    const inThrees = /^[+-]?\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
    if (!inThrees) {
      const decimal = whole.replace(group, '.');
      return fraction === undefined && rest.length === 1 && PLAIN.test(decimal) ? Number(decimal) : null;
    }
  }
  const plain =
    (grouped ? whole.split(group).join('') : whole) + (fraction === undefined ? '' : `.${fraction}`);
  return PLAIN.test(plain) ? Number(plain) : null;
}

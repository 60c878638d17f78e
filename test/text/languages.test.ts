/** Every language says all that English says: no word is missing, and no value gets lost on the way. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_PARTS, bestLanguage, formatsOf, isLanguage, LANGUAGES, loadWords } from '../../src/text';
import type { Language, Words } from '../../src/text';
import { en } from '../words';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

/** Airflow's own names, and those of this site and of keys, are the same everywhere. */
const AIRFLOWS_OWN = /product|kinds|runKey|rules\.title/;

type Call = (...values: unknown[]) => unknown;

/** Every text and every function of words, by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

const wordsOnly = ({ language: _, formats: _formats, say: _say, ...words }: Words) => words;

/** Values of every kind that words take; each can be told from all others where it is said. */
const NUMBERS = [13, 17, 19, 23, 29, 31];
const TEXTS = ['zeta_a', 'zeta_b', 'zeta_c', 'zeta_d', 'zeta_e', 'zeta_f'];
const KINDS: readonly ((place: number) => unknown)[] = [
  (place) => NUMBERS[place],
  (place) => TEXTS[place],
  (place) => [TEXTS[place]],
];

function* valuesFor(count: number): Generator<unknown[]> {
  for (let code = 0; code < KINDS.length ** count; code++)
    yield Array.from({ length: count }, (_, place) =>
      KINDS[Math.floor(code / KINDS.length ** place) % KINDS.length]!(place),
    );
}

function said(call: Call, values: readonly unknown[]): string | null {
  try {
    const result = call(...values);
    return typeof result === 'string' ? result : Array.isArray(result) ? result.join(' ') : null;
  } catch {
    return null;
  }
}

/** The values that a text shows. */
function shown(text: string): string[] {
  const figures: readonly string[] = text.match(/\d+/g) ?? [];
  return [
    ...NUMBERS.map(String).filter((one) => figures.includes(one)),
    ...TEXTS.filter((one) => text.includes(one)),
  ];
}

describe.each(OTHERS)('%s', (language) => {
  test('has the words that English has, and no others', async () => {
    const words = await loadWords(language, ALL_PARTS);
    const paths = (all: Words) => leaves(wordsOnly(all)).map(([path, leaf]) => `${path}: ${typeof leaf}`);
    expect(paths(words).sort()).toEqual(paths(en).sort());
  });

  test('leaves no text empty that says something in English, and takes none over as it stands', async () => {
    const words = new Map(leaves(wordsOnly(await loadWords(language, ALL_PARTS))));
    const same = leaves(wordsOnly(en)).filter(
      ([path, text]) =>
        typeof text === 'string' &&
        (String(words.get(path)).trim() === ''
          ? text !== ''
          : /[a-z] [a-z]/.test(String(text)) && words.get(path) === text),
    );
    expect(same.map(([path]) => path).filter((path) => !AIRFLOWS_OWN.test(path))).toEqual([]);
  });

  test('every function of words shows each value that the English one shows', async () => {
    const words = new Map(leaves(wordsOnly(await loadWords(language, ALL_PARTS))));
    let compared = 0;
    const lost = leaves(wordsOnly(en)).flatMap(([path, leaf]) => {
      if (typeof leaf !== 'function' || leaf.length === 0 || leaf.length > 6) return [];
      for (const values of valuesFor(leaf.length)) {
        const english = said(leaf as Call, values);
        if (english === null || english.includes('undefined') || english.includes('[object')) continue;
        const other = said(words.get(path) as Call, values);
        // Numbers are written as such, so what comes out of a text for one says that it is no such value.
        if (other === null || /NaN/.test(english + other)) continue;
        compared++;
        const gone = shown(english).filter((value) => !shown(other).includes(value));
        if (gone.length > 0) return [`${path}(${JSON.stringify(values)}): ${english} / ${other}`];
      }
      return [];
    });
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });
});

describe('figures', () => {
  test('are written as the language writes them', () => {
    expect(formatsOf('es').number(12345.5)).toBe('12.345,5');
    expect(formatsOf('en').number(12345.5)).toBe('12,345.5');
    expect(formatsOf('es').and(['a', 'b', 'c'])).toBe('a, b y c');
    expect(formatsOf('es').date('2026-01-05T00:00:10Z')).toBe('5 ene 2026, 00:00:10 UTC');
    expect(formatsOf('es').plural(1, { one: 'tarea', other: 'tareas' })).toBe('tarea');
    expect(formatsOf('es').plural(0, { one: 'tarea', other: 'tareas' })).toBe('tareas');
  });

  test.each([
    ['es', '12,5', 12.5],
    ['es', '12.5', 12.5],
    ['es', '12.345,5', 12345.5],
    ['es', '1.234', 1234],
    ['es', '1,2,3', null],
    ['en', '12,5', 12.5],
    ['en', '12.5', 12.5],
    ['en', '1,234', 1234],
    ['en', '12,345.5', 12345.5],
    ['en', '1.2.3', null],
    ['en', '', null],
    ['en', 'ten', null],
    ['en', '−3', -3],
  ])('in %s "%s" is read as %s', (locale, text, number) => {
    expect(formatsOf(locale).readNumber(text)).toBe(number);
  });

  test.each(['en', 'es'])('what is written into a field is read as the same number (%s)', (locale) => {
    const { readNumber, writeNumber } = formatsOf(locale);
    for (const n of [0, 1, 1.234, 12.5, 1234, 12345.5, -3.25]) expect(readNumber(writeNumber(n))).toBe(n);
  });
});

test('the first language that somebody reads and there are words in is taken', () => {
  expect(bestLanguage(['fr', 'es-MX', 'en'])).toBe('es');
  expect(bestLanguage(['ja'])).toBe('en');
});

test('a frame chooses among the same languages before its script has come', () => {
  const [, list = ''] = /const LANGUAGES = (\[.*\]);/.exec(readFileSync('embed.html', 'utf8')) ?? [];
  const languages = JSON.parse(list.replaceAll("'", '"')) as string[];
  expect(languages).toEqual(Object.keys(LANGUAGES));
  expect(languages.every(isLanguage)).toBe(true);
});

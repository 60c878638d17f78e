/** The languages that there are, and their words. */
import { en } from './en';
import { es } from './es';
import { formatsOf } from './formats';
import { sayer } from './say';
import type { PartId, Parts, Words } from './words';

/** A language of the interface, as a BCP 47 tag. */
export type Language = 'en' | 'es';

/**
 * Languages made up of English, for whoever works on the page: accented and longer (`en-XA`), and from right to left
 * (`ar-XB`). What they show in plain English, cut off or on the wrong side, would be so for other languages, too.
 */
export type MadeUpLanguage = 'en-XA' | 'ar-XB';

/** What a page can be in. */
export type PageLanguage = Language | MadeUpLanguage;

interface LanguageOf {
  /** What its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly parts: Parts;
}

/** In the order in which they are offered; the first is the one for everybody else. */
export const LANGUAGES: Readonly<Record<Language, LanguageOf>> = {
  en: { name: 'English', direction: 'ltr', parts: en },
  es: { name: 'Español', direction: 'ltr', parts: es },
};

/** The part that each of the words comes with. */
const PART_OF: Readonly<Record<Exclude<keyof Words, 'language' | 'formats' | 'say'>, PartId>> = {
  words: 'page',
  runMessages: 'run',
  toldMessages: 'causes',
  askingMessages: 'asking',
  recallMessages: 'recall',
  mythMessages: 'deep',
  challengeMessages: 'challenge',
  claimMessages: 'challenge',
  projectMessages: 'project',
  describeAnswer: 'causes',
  describeCause: 'causes',
  describeFigures: 'causes',
  describeWait: 'run',
  learningWords: 'run',
  noticeWords: 'run',
  panelWords: 'run',
  steppingWords: 'run',
  whatIfWords: 'whatIf',
  tryingWords: 'asking',
  deepWords: 'deep',
  challengeWords: 'challenge',
  projectWords: 'project',
  recallWords: 'recall',
  perfWords: 'perf',
  describeCaseProblem: 'problems',
  describeProblem: 'problems',
  workingWords: 'problems',
  ownDagWords: 'ownDag',
  openedWords: 'ownDag',
  docsWords: 'ownDag',
  frameWords: 'frame',
  studioWords: 'studio',
  proposalWords: 'authoring',
  askWords: 'authoring',
  catalogueWords: 'catalogue',
  courseWords: 'course',
  handOutWords: 'handOut',
};

/** All parts of a language's words. */
export const ALL_PARTS = [...new Set(Object.values(PART_OF))];

interface Dictionary {
  readonly words: Words;
  /** Loads a part, once. */
  load(part: PartId): Promise<void>;
}

const dictionaries = new Map<PageLanguage, Dictionary>();

export function isLanguage(tag: unknown): tag is Language {
  return typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag);
}

export function isMadeUp(tag: unknown): tag is MadeUpLanguage {
  return tag === 'en-XA' || tag === 'ar-XB';
}

/** To which side a language is written. */
export function directionOf(language: PageLanguage): 'ltr' | 'rtl' {
  if (isMadeUp(language)) return language === 'ar-XB' ? 'rtl' : 'ltr';
  return LANGUAGES[language].direction;
}

/** The first of the languages somebody reads (`navigator.languages`) that there are words in; the usual one if none. */
export function bestLanguage(read: readonly string[]): Language {
  const found = read.map((tag) => tag.toLowerCase().split('-', 1)[0]).find(isLanguage);
  return found ?? 'en';
}

/** The words of a language, with these parts of them loaded. Always the same object for the same language. */
export async function loadWords(language: PageLanguage, parts: readonly PartId[] = ['page']): Promise<Words> {
  const dictionary = dictionaryOf(language);
  await Promise.all(parts.map((part) => dictionary.load(part)));
  return dictionary.words;
}

/** Loads a part of the words that will be needed soon, in the languages that are in use. */
export async function loadPart(...parts: readonly PartId[]): Promise<void> {
  const all = [...dictionaries.values()].flatMap((dictionary) => parts.map((part) => dictionary.load(part)));
  await Promise.all(all);
}

function dictionaryOf(language: PageLanguage): Dictionary {
  let dictionary = dictionaries.get(language);
  if (!dictionary) dictionaries.set(language, (dictionary = makeDictionary(language)));
  return dictionary;
}

/** A part of the words of a language, as a plain object. */
async function partOf(language: PageLanguage, part: PartId): Promise<object> {
  if (!isMadeUp(language)) return LANGUAGES[language].parts[part]();
  const [words, { madeUp }] = await Promise.all([en[part](), import('./made-up')]);
  return madeUp(words);
}

function makeDictionary(language: PageLanguage): Dictionary {
  const loaded: Record<string, unknown> = {};
  const loads = new Map<PartId, Promise<void>>();
  const load = (part: PartId) => {
    let promise = loads.get(part);
    if (!promise) {
      promise = partOf(language, part).then(
        (words) => void Object.assign(loaded, words),
        (error: unknown) => {
          // The next one who needs it tries again.
          loads.delete(part);
          throw error;
        },
      );
      loads.set(part, promise);
    }
    return promise;
  };
  const words = { language, formats: formatsOf(language) };
  for (const [name, part] of Object.entries(PART_OF)) {
    Object.defineProperty(words, name, {
      enumerable: true,
      get() {
        if (name in loaded) return loaded[name];
        // How Suspense is told what to wait for, in React and in preact/compat.
        throw load(part);
      },
    });
  }
  const whole = words as Words;
  return { words: Object.assign(whole, { say: sayer(whole) }), load };
}

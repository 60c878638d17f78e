/** Reads `terms.json` of the folder of lessons, and its translations: for the console, the dev server and the build. */
import path from 'node:path';
import { checkTerms, checkTranslation, readJson, wordsOf } from '../lesson/check';
import type { CheckedLesson, CheckedTerms, KnownLessons, WordsOfLessons } from '../lesson/check';
import { listLessons, readLesson, translationOf } from './read-lessons';
import type { LessonFileEntry } from './read-lessons';
import { LIMITS, problemOf, readText } from './read-text';

export const TERMS_FILE = 'terms.json';

/** Reads a lesson; whoever has read it before gives it as it was. */
export type LessonReader = (entry: LessonFileEntry) => CheckedLesson;

/**
 * The terms in `lessons/terms.json`, or in a translation of it, or what is wrong with the file.
 * @param titles reads the lessons in which the terms are shown, in the language of their titles
 */
export function readTerms(
  file: string,
  shownAs: string = file,
  titles: LessonReader = ({ path: lesson }) => readLesson(lesson),
): CheckedTerms {
  const of = translationOf(file);
  const original = of?.lesson ?? file;
  const read = readText(file, LIMITS.terms, shownAs);
  if (!('text' in read)) return { problems: [problemOf(read, shownAs)] };
  const folder = path.dirname(original);
  const lessons = lessonsBeside(folder, titles);
  if (!of) return checkTerms(read.text, shownAs, lessons, wordsBeside(folder));
  const written = readText(original, LIMITS.terms, shownAs);
  if (!('text' in written)) return { problems: [problemOf(written, shownAs)] };
  const translated = checkTranslation(written.text, read.text, shownAs, of.language);
  return 'problems' in translated ? translated : checkTerms(translated.text, shownAs, lessons, null);
}

function lessonsBeside(folder: string, read: LessonReader): KnownLessons {
  return new Map(
    listLessons(folder).map((entry) => {
      const checked = read(entry);
      return [`${entry.course}/${entry.name}`, 'lesson' in checked ? checked.lesson : undefined];
    }),
  );
}

/** What each lesson says, in the order in which they are taken; of one that is no JSON nothing. */
function wordsBeside(folder: string): WordsOfLessons {
  return new Map(
    listLessons(folder).map(({ course, name, path: file }) => {
      const read = readText(file, LIMITS.lesson);
      const json = 'text' in read ? readJson(read.text, file) : null;
      return [`${course}/${name}`, json && 'source' in json ? wordsOf(json.source.value) : new Map()];
    }),
  );
}

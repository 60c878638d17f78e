/** Reads `terms.json` of the folder of lessons, and its translations: for the console, the dev server and the build. */
import path from 'node:path';
import { checkTerms, checkTranslation } from '../lesson/check';
import type { CheckedTerms, KnownLessons } from '../lesson/check';
import type { CheckedLesson } from '../lesson/check';
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
  const lessons = lessonsBeside(path.dirname(original), titles);
  if (!of) return checkTerms(read.text, shownAs, lessons);
  const written = readText(original, LIMITS.terms, shownAs);
  if (!('text' in written)) return { problems: [problemOf(written, shownAs)] };
  const translated = checkTranslation(written.text, read.text, shownAs, of.language);
  return 'problems' in translated ? translated : checkTerms(translated.text, shownAs, lessons);
}

function lessonsBeside(folder: string, read: LessonReader): KnownLessons {
  return new Map(
    listLessons(folder).map((entry) => {
      const checked = read(entry);
      return [`${entry.course}/${entry.name}`, 'lesson' in checked ? checked.lesson : undefined];
    }),
  );
}

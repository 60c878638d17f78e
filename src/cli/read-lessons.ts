/** Reads the folder of lessons: one place for the console, the dev server and the build. Nothing here throws. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { LessonSource } from 'virtual:lessons';
import { asTranslation, checkCourse, checkLesson, checkTranslation, orderOfLessons } from '../lesson/check';
import type { CheckedCourse, CheckedLesson, CheckedTranslation } from '../lesson/check';
import { highlightPython } from '../sources/python';
import { readListing } from './read-listing';
import { LIMITS, namesIn, problemOf, readText } from './read-text';

export interface LessonFileEntry {
  readonly course: string;
  readonly name: string;
  /** Path on disk. */
  readonly path: string;
}

export const COURSE_FILE = 'course.json';

/**
 * Every `<course>/<lesson>.json` of a folder: courses by their `place`, lessons as `course.json` has them, else by name.
 * A course folder may be a link to one.
 */
export function listLessons(folder: string): LessonFileEntry[] {
  return listCourses(folder).flatMap(({ name, lessons = [] }) => {
    const ordered = orderOfLessons(lessons, lessonsIn(path.join(folder, name)));
    return ordered.map((one) => ({ course: name, name: one, path: path.join(folder, name, `${one}.json`) }));
  });
}

export interface Course {
  readonly title: string;
  /** What the title is in, as BCP 47. */
  readonly language: string;
  /** Names of its lessons, in their order. */
  readonly lessons?: readonly string[] | undefined;
  /** By the name of a lesson: those that one should have taken before it. */
  readonly needs?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Where it stands among the courses; those without a place come last. */
  readonly place?: number | undefined;
}

/** The folders that hold lessons, in their order. */
export function listCourses(folder: string): ({ readonly name: string } & Course)[] {
  return namesIn(folder)
    .filter((name) => isFolder(path.join(folder, name)))
    .map((name) => ({ name, ...readCourse(folder, name) }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.name.localeCompare(b.name));
}

/** A course by its course.json; where that is missing or has a fault, as if it said nothing. */
export function readCourse(folder: string, course: string): Course {
  const checked = checkCourseFile(path.join(folder, course, COURSE_FILE));
  return titled(course, checked);
}

/** A course in a language; as it is written where it is not translated, or its translation has a fault. */
export function readCourseIn(language: string | null, folder: string, course: string): Course {
  const file = path.join(folder, course, COURSE_FILE);
  const translation = translationsOf(file).find((one) => one.language === language);
  const translated = translation ? readCourseTranslation(translation.path) : null;
  return translated && 'course' in translated ? titled(course, translated) : readCourse(folder, course);
}

function titled(name: string, checked: CheckedCourse | null): Course {
  const { title = name, language = 'en', ...rest } = checked && 'course' in checked ? checked.course : {};
  return { ...rest, title, language };
}

/** What a course.json says, or what is wrong with it; null if there is none. */
export function checkCourseFile(file: string, shownAs: string = file): CheckedCourse | null {
  const read = readText(file, LIMITS.course, shownAs);
  if ('text' in read) return checkCourse(read.text, shownAs, lessonsIn(path.dirname(file)));
  return read.code === 'file.missing' ? null : { problems: [problemOf(read, shownAs)] };
}

/** Checks one lesson file, whatever it is. */
export function readLesson(file: string, shownAs: string = file): CheckedLesson {
  const read = readText(file, LIMITS.lesson, shownAs);
  if (!('text' in read)) return { problems: [problemOf(read, shownAs)] };
  return checkText(file, shownAs, read.text);
}

function checkText(file: string, shownAs: string, text: string): CheckedLesson {
  const folder = path.dirname(file);
  return checkLesson({
    file: shownAs,
    course: path.basename(folder),
    name: path.basename(file, '.json'),
    text,
    readBeside: (name) => readText(path.join(folder, name), LIMITS.listing, name),
    highlight: highlightPython,
    readListing,
  });
}

/** A lesson's file as it is, with the listings that it names; null where it cannot be read. */
export function readSource(file: string): LessonSource | null {
  const read = readText(file, LIMITS.lesson);
  if (!('text' in read)) return null;
  const folder = path.dirname(file);
  const files = namesIn(folder).flatMap((name) => {
    if (!name.endsWith('.py') || !read.text.includes(JSON.stringify(name))) return [];
    const beside = readText(path.join(folder, name), LIMITS.listing, name);
    return 'text' in beside ? [[name, beside.text] as const] : [];
  });
  return { text: read.text, files: Object.fromEntries(files) };
}

/** `<lesson>.<language>.json`, the words of a lesson in another language; so for `course.json`. */
const TRANSLATION = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** Of a file that is a translation: its lesson's (or course's) file, and its language; null of any other. */
export function translationOf(file: string): { readonly lesson: string; readonly language: string } | null {
  const [, name, language] = TRANSLATION.exec(path.basename(file, '.json')) ?? [];
  return name && language ? { lesson: path.join(path.dirname(file), `${name}.json`), language } : null;
}

/** The languages that a lesson, or a course, is translated to, as files beside it say. */
export function translationsOf(lesson: string): { readonly language: string; readonly path: string }[] {
  const folder = path.dirname(lesson);
  const name = path.basename(lesson, '.json');
  return namesIn(folder).flatMap((one) => {
    const file = path.join(folder, one);
    const of = one.endsWith('.json') ? translationOf(file) : null;
    return of && path.basename(of.lesson, '.json') === name ? [{ language: of.language, path: file }] : [];
  });
}

/** A lesson with the words of a translation, or what is wrong with that. It counts as the same lesson. */
export function readTranslation(file: string, shownAs: string = file): CheckedLesson {
  const of = translationOf(file)?.lesson ?? file;
  const translated = readTranslated(file, LIMITS.lesson, shownAs);
  if ('problems' in translated) return translated;
  const original = readLesson(of);
  const checked = checkText(of, shownAs, translated.text);
  if ('problems' in checked || 'problems' in original) return checked;
  return { lesson: asTranslation(original.lesson, checked.lesson) };
}

/** A course with the words of a translation (`course.es.json`), or what is wrong with that. */
export function readCourseTranslation(file: string, shownAs: string = file): CheckedCourse {
  const translated = readTranslated(file, LIMITS.course, shownAs);
  if ('problems' in translated) return translated;
  return checkCourse(translated.text, shownAs, lessonsIn(path.dirname(file)));
}

/** The text of what a translation belongs to, with its words; a fault of the original is not this file's. */
function readTranslated(file: string, limit: number, shownAs: string): CheckedTranslation {
  const of = translationOf(file);
  const read = readText(file, limit, shownAs);
  if (!('text' in read)) return { problems: [problemOf(read, shownAs)] };
  const original = readText(of?.lesson ?? file, limit, shownAs);
  if (!('text' in original)) return { problems: [problemOf(original, shownAs)] };
  return checkTranslation(original.text, read.text, shownAs, of?.language ?? '');
}

/** Changes whenever a file of a folder does, or one of those that are called so. */
export function stampOf(folder: string, called = /^/): string {
  return namesIn(folder)
    .filter((name) => called.test(name))
    .map((name) => {
      const stat = statOf(path.join(folder, name));
      return `${name} ${stat?.mtimeMs} ${stat?.size}`;
    })
    .join('\n');
}

function lessonsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.json') && name !== COURSE_FILE && translationOf(name) === null)
    .map((name) => name.slice(0, -'.json'.length));
}

function isFolder(file: string): boolean {
  return statOf(file)?.isDirectory() ?? false;
}

/** What a link leads to; undefined where that is nothing, or not for us. */
function statOf(file: string) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

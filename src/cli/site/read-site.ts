/**
 * All lessons of a folder, as a site shows them: read and checked, listed, titled, in each language to which they are
 * translated. One place for the dev servers and for whoever writes a site.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteSource } from 'virtual:site';
import type { WrittenTitle } from 'virtual:lessons';
import type { CheckedLesson, Problem } from '../../lesson/check';
import type { Terms } from '../../lesson';
import {
  checkCourseFile,
  COURSE_FILE,
  listCourses,
  listLessons,
  readCourseIn,
  readCourseTranslation,
  readLesson,
  readSource,
  readTranslation,
  stampOf,
  translationOf,
  translationsOf,
} from '../read-lessons';
import type { LessonFileEntry } from '../read-lessons';
import { readOwnSite } from '../read-site-file';
import { readTerms, TERMS_FILE } from '../read-terms';
import type { LessonReader } from '../read-terms';

/** In the place of a language: in none, but as it is written. */
export const AS_WRITTEN = 'as-written';

/** Checking runs the whole lesson, and a build asks several times: until a file of its course changes, once is enough. */
const checkedLessons = new Map<string, { readonly stamp: string; readonly checked: CheckedLesson }>();

/** A lesson, or a translation of one, as it is checked; the same until something in its folder changes. */
export function readOnce(entry: LessonFileEntry, shownAs: string): CheckedLesson {
  const folder = path.dirname(entry.path);
  const stamp = stampOf(folder);
  const known = checkedLessons.get(entry.path);
  if (known?.stamp === stamp) return known.checked;
  const checked = (translationOf(entry.path) ? readTranslation : readLesson)(entry.path, shownAs);
  checkedLessons.set(entry.path, { stamp, checked });
  return checked;
}

export interface CourseRead {
  readonly course: string;
  readonly courseTitle: WrittenTitle;
  /** By the name of a lesson: those that one should have taken before it. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

/** The courses in a language where they are translated to it, each with what is wrong with its file. */
export function readCourses(root: string, language: string | null = null): CourseRead[] {
  return listCourses(root).map(({ name }) => {
    const file = path.join(root, name, COURSE_FILE);
    const translation = translationsOf(file).find((one) => one.language === language)?.path;
    const shown = `${path.basename(root)}/${name}/${path.basename(translation ?? file)}`;
    const checked = translation ? readCourseTranslation(translation, shown) : checkCourseFile(file, shown);
    const { title, language: written, needs = {} } = readCourseIn(language, root, name);
    return {
      course: name,
      courseTitle: { text: title, language: written },
      needs,
      problems: checked && 'problems' in checked ? checked.problems : [],
    };
  });
}

/** The languages to which any lesson or course is translated. */
export function languagesOf(root: string): string[] {
  const courses = listCourses(root).map(({ name }) => path.join(root, name, COURSE_FILE));
  const originals = [...courses, ...listLessons(root).map((entry) => entry.path)];
  return [...new Set(originals.flatMap(translationsOf).map(({ language }) => language))];
}

/** The lessons, each followed by its translations: `<lesson>.<language>`. */
export function listAll(root: string): LessonFileEntry[] {
  return listLessons(root).flatMap((entry) => [
    entry,
    ...translationsOf(entry.path).map(({ language, path: file }) => ({
      course: entry.course,
      name: `${entry.name}.${language}`,
      path: file,
    })),
  ]);
}

interface Listed {
  readonly entry: LessonFileEntry;
  readonly checked: CheckedLesson;
}

/** The courses with their lessons, in a language where they are translated to it. */
export function catalogueIn(language: string | null, courses: readonly CourseRead[], all: readonly Listed[]) {
  const originals = all.filter(({ entry }) => translationOf(entry.path) === null);
  const inLanguage = ({ entry, checked }: Listed) =>
    all.find((one) => language !== null && one.entry.path === entry.path.replace(/json$/, `${language}.json`))
      ?.checked ?? checked;
  return courses
    .map(({ course, courseTitle, needs, problems }) => ({
      course,
      courseTitle,
      ...(problems.length > 0 && { problems }),
      lessons: originals
        .filter(({ entry }) => entry.course === course)
        .map((listed) => ({
          ...lessonOf(course, listed.entry.name, inLanguage(listed)),
          needs: Object.hasOwn(needs, listed.entry.name) ? (needs[listed.entry.name] ?? []) : [],
        })),
    }))
    .filter((course) => course.lessons.length > 0 || course.problems);
}

function lessonOf(course: string, name: string, checked: CheckedLesson) {
  const path = `lesson/${course}/${name}`;
  if ('problems' in checked)
    return { id: name, title: name, summary: '', tags: [], minutes: 0, language: 'en', path, broken: true };
  const { id, title, summary, tags, minutes, language } = checked.lesson;
  return { id, title, summary, tags, minutes, language, path, broken: false };
}

/** The titles of all courses, by language. */
export function titlesOf(root: string): SiteSource['titles'] {
  const titlesIn = (language: string | null) =>
    Object.fromEntries(readCourses(root, language).map(({ course, courseTitle }) => [course, courseTitle]));
  return Object.fromEntries([
    [AS_WRITTEN, titlesIn(null)],
    ...languagesOf(root).map((language) => [language, titlesIn(language)]),
  ]);
}

/** Reads a lesson, as messages name it: `lessons/<course>/<lesson>.json`. */
export function readEntry(root: string, entry: LessonFileEntry): CheckedLesson {
  return readOnce(entry, path.join(path.basename(root), path.relative(root, entry.path)));
}

/** The file of terms, and its translations. */
export function termFiles(root: string): readonly { readonly language: string; readonly path: string }[] {
  const file = path.join(root, TERMS_FILE);
  return existsSync(file) ? [{ language: 'en', path: file }, ...translationsOf(file)] : [];
}

/** The terms in a language; none where their file has problems. */
export function readTermsIn(
  root: string,
  language: string,
): { readonly terms: Terms; readonly problems: readonly Problem[] } {
  const files = termFiles(root);
  const file = (files.find((one) => one.language === language) ?? files[0])?.path;
  if (file === undefined) return { terms: NO_TERMS, problems: [] };
  const checked = readTerms(
    file,
    path.join(path.basename(root), path.basename(file)),
    titlesIn(root, language),
  );
  return 'terms' in checked
    ? { terms: checked.terms, problems: [] }
    : { terms: NO_TERMS, problems: checked.problems };
}

const NO_TERMS: Terms = { language: 'en', terms: [] };

/** Reads a lesson in a language, where it is translated to it: for its title. */
function titlesIn(root: string, language: string): LessonReader {
  return (entry) => {
    const translation = translationsOf(entry.path).find((one) => one.language === language);
    return readEntry(root, { ...entry, path: translation?.path ?? entry.path });
  };
}

/** Everything, with all that is wrong with it. Never throws. */
export function readSite(folder: string): {
  readonly source: SiteSource;
  readonly problems: readonly Problem[];
} {
  const root = path.resolve(folder);
  const languages = languagesOf(root);
  const all = listAll(root).map((entry) => ({ entry, checked: readEntry(root, entry) }));
  const courses = [null, ...languages].map((language) => readCourses(root, language));
  const lists = [AS_WRITTEN, ...languages].map((language, index) => [
    language,
    catalogueIn(index === 0 ? null : language, courses[index] ?? [], all),
  ]);
  const terms = termFiles(root).map(({ language }) => ({ language, ...readTermsIn(root, language) }));
  const { own, accent, problems: inSite } = readOwnSite(root, AS_WRITTEN);
  const problems = [
    ...inSite,
    ...courses.flat().flatMap((course) => course.problems),
    ...all.flatMap(({ checked }) => ('problems' in checked ? checked.problems : [])),
    ...terms.flatMap((one) => one.problems),
  ];
  const source: SiteSource = {
    own,
    accent,
    titles: titlesOf(root),
    lists: Object.fromEntries(lists) as SiteSource['lists'],
    lessons: Object.fromEntries(all.map(({ entry, checked }) => [`${entry.course}/${entry.name}`, checked])),
    terms: Object.fromEntries(terms.map((one) => [one.language, one.terms])),
    sources: Object.fromEntries(
      listLessons(root).flatMap((entry) => {
        const source = readSource(entry.path);
        return source ? [[`${entry.course}/${entry.name}`, source]] : [];
      }),
    ),
  };
  return { source, problems: [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()] };
}

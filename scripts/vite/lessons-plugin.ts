/**
 * Lessons for the app: `virtual:lessons` knows the courses' titles, and loads the list of lessons and each lesson as
 * chunks of their own. A lesson with problems loads as
 * its problems; with `strict` (publishing) the build stops instead, because a wrong lesson must not be published.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { WrittenTitle } from 'virtual:lessons';
import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedLesson, Problem } from '../../src/lesson/check';
import { formatProblem } from '../../src/text';
import {
  checkCourseFile,
  COURSE_FILE,
  listCourses,
  listLessons,
  readCourseIn,
  readCourseTranslation,
  readLesson,
  readTranslation,
  stampOf,
  translationOf,
  translationsOf,
} from '../../src/cli/read-lessons';
import type { LessonFileEntry } from '../../src/cli/read-lessons';

const LIST = 'virtual:lessons';
/** The list of lessons in one language, or as they are written. */
const LIST_IN = 'virtual:lessons/';
const AS_WRITTEN = 'as-written';
const ONE = 'virtual:lesson/';
const RESOLVED = '\0';

/** The event that a development page hears when a lesson was saved. */
const CHANGED = 'dag-tutor:lesson';

export function lessonsPlugin({ folder, strict }: { folder: string; strict: boolean }): Plugin {
  const root = path.resolve(folder);
  const read = (entry: LessonFileEntry): CheckedLesson => readOnce(entry, shown(entry));
  const shown = (entry: LessonFileEntry) => `${path.basename(root)}/${entry.course}/${entry.name}.json`;
  const find = (id: string) => listAll(root).find((entry) => `${entry.course}/${entry.name}` === id);

  return {
    name: 'dag-tutor:lessons',
    resolveId: (id) => (id === LIST || id.startsWith(LIST_IN) || id.startsWith(ONE) ? RESOLVED + id : null),
    load(id) {
      if (id === RESOLVED + LIST) {
        const entries = listAll(root);
        // What is watched is looked for as if it were imported: a link to nothing would take the whole page with it.
        for (const entry of entries) if (isFile(entry.path)) this.addWatchFile(entry.path);
        const courses = readCourses(root);
        const problems = [...courses, ...languagesOf(root).flatMap((one) => readCourses(root, one))].flatMap(
          (course) => course.problems,
        );
        if (problems.length) {
          const lines = problems.map(formatProblem).join('\n');
          if (strict) this.error(`A course is wrong, so nothing is built.\n${lines}`);
          this.warn(`A course is wrong; the catalogue will say so.\n${lines}`);
        }
        return listModule(root, courses, entries);
      }
      if (id.startsWith(RESOLVED + LIST_IN)) {
        const wanted = id.slice((RESOLVED + LIST_IN).length);
        const language = wanted === AS_WRITTEN ? null : wanted;
        const lessons = listAll(root).map((entry) => ({ entry, checked: read(entry) }));
        return `export default ${jsonModule(catalogueIn(language, readCourses(root, language), lessons))}`;
      }
      if (id.startsWith(RESOLVED + ONE)) {
        const entry = find(id.slice((RESOLVED + ONE).length));
        if (!entry) return null;
        if (isFile(entry.path)) this.addWatchFile(entry.path);
        const checked = read(entry);
        if ('problems' in checked) {
          const lines = checked.problems.map(formatProblem).join('\n');
          if (strict) this.error(`A lesson is wrong, so nothing is built.\n${lines}`);
          this.warn(`A lesson is wrong; its page will say so.\n${lines}`);
        }
        return `export default ${jsonModule(checked)}`;
      }
      return null;
    },
    // The page is told what has become of a lesson; that is no reason to load it anew.
    hotUpdate: ({ file, modules }) => (path.relative(root, file).startsWith('..') ? modules : []),
    configureServer(server) {
      const changed = (file: string) => tellPage(server, root, file, find, read);
      server.watcher.add(root);
      server.watcher.on('change', changed).on('add', changed).on('unlink', changed);
    },
  };
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

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

function tellPage(
  server: ViteDevServer,
  root: string,
  file: string,
  find: (id: string) => LessonFileEntry | undefined,
  read: (entry: LessonFileEntry) => CheckedLesson,
): void {
  const relative = path.relative(root, file);
  if (relative.startsWith('..')) return;
  const course = path.dirname(relative);
  const isCourse = [file, translationOf(file)?.lesson ?? file].some(
    (one) => path.basename(one) === COURSE_FILE,
  );
  if (isCourse) server.ws.send({ type: 'full-reload', path: '*' });
  const lists = [AS_WRITTEN, ...languagesOf(root)].map((language) => LIST_IN + language);
  for (const id of [LIST, ...lists, ...listAll(root).map((entry) => `${ONE}${entry.course}/${entry.name}`)]) {
    const module = server.moduleGraph.getModuleById(RESOLVED + id);
    if (module) server.moduleGraph.invalidateModule(module);
  }
  // A listing beside the lessons may belong to any lesson of its course.
  const touched = listLessons(root).filter(
    (entry) => entry.course === course && (!file.endsWith('.json') || entry.path === file),
  );
  for (const { course: folder, name } of touched) {
    const entry = find(`${folder}/${name}`);
    if (entry)
      server.ws.send({
        type: 'custom',
        event: CHANGED,
        data: { id: `${folder}/${name}`, checked: read(entry) },
      });
  }
}

interface CourseRead {
  readonly course: string;
  readonly courseTitle: WrittenTitle;
  readonly problems: readonly Problem[];
}

/** The courses in a language where they are translated to it, each with what is wrong with its file. */
function readCourses(root: string, language: string | null = null): CourseRead[] {
  return listCourses(root).map(({ name }) => {
    const file = path.join(root, name, COURSE_FILE);
    const translation = translationsOf(file).find((one) => one.language === language)?.path;
    const shown = `${path.basename(root)}/${name}/${path.basename(translation ?? file)}`;
    const checked = translation ? readCourseTranslation(translation, shown) : checkCourseFile(file, shown);
    const { title, language: written } = readCourseIn(language, root, name);
    return {
      course: name,
      courseTitle: { text: title, language: written },
      problems: checked && 'problems' in checked ? checked.problems : [],
    };
  });
}

/** The languages to which any lesson or course is translated. */
function languagesOf(root: string): string[] {
  const courses = listCourses(root).map(({ name }) => path.join(root, name, COURSE_FILE));
  const originals = [...courses, ...listLessons(root).map((entry) => entry.path)];
  return [...new Set(originals.flatMap(translationsOf).map(({ language }) => language))];
}

/** The lessons, each followed by its translations: `<lesson>.<language>`. */
function listAll(root: string): LessonFileEntry[] {
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
function catalogueIn(language: string | null, courses: readonly CourseRead[], all: readonly Listed[]) {
  const originals = all.filter(({ entry }) => translationOf(entry.path) === null);
  const inLanguage = ({ entry, checked }: Listed) =>
    all.find((one) => language !== null && one.entry.path === entry.path.replace(/json$/, `${language}.json`))
      ?.checked ?? checked;
  return courses
    .map(({ course, courseTitle, problems }) => ({
      course,
      courseTitle,
      ...(problems.length > 0 && { problems }),
      lessons: originals
        .filter(({ entry }) => entry.course === course)
        .map((listed) => lessonOf(course, listed.entry.name, inLanguage(listed))),
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

function listModule(
  root: string,
  courses: readonly CourseRead[],
  entries: readonly LessonFileEntry[],
): string {
  const languages = languagesOf(root);
  const titlesIn = (all: readonly CourseRead[]) =>
    Object.fromEntries(all.map(({ course, courseTitle }) => [course, courseTitle]));
  const titles = Object.fromEntries([
    [AS_WRITTEN, titlesIn(courses)],
    ...languages.map((language) => [language, titlesIn(readCourses(root, language))]),
  ]);
  const lists = [AS_WRITTEN, ...languages].map(
    (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(LIST_IN + language)})`,
  );
  const loaders = entries.map(({ course, name }) => {
    const id = `${course}/${name}`;
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(ONE + id)})`;
  });
  return `
const titles = ${JSON.stringify(titles)};
const lists = { ${lists.join(', ')} };
const loaders = { ${loaders.join(', ')} };
const own = (all, key, usual) => all[Object.hasOwn(all, key) ? key : usual];
export const courseTitle = (course, language) =>
  own(own(titles, language, ${JSON.stringify(AS_WRITTEN)}), course) ?? { text: course, language };
export async function loadCatalogue(language) {
  return (await own(lists, language, ${JSON.stringify(AS_WRITTEN)})()).default;
}
export async function loadLesson(course, id, language) {
  if (id.includes('.')) return null;
  const key = course + '/' + id;
  const load = own(loaders, key + '.' + language, key);
  return Object.hasOwn(loaders, key) ? (await load()).default : null;
}
`;
}

/** JSON as an expression that engines parse faster than a literal. */
function jsonModule(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

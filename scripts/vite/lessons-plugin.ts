/**
 * Lessons for the app: `virtual:lessons` lists them and loads each as its own chunk. A lesson with problems loads as
 * its problems; with `strict` (publishing) the build stops instead, because a wrong lesson must not be published.
 */
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedLesson, Problem } from '../../src/lesson/check';
import { formatProblem } from '../../src/text';
import {
  checkCourseFile,
  COURSE_FILE,
  listCourses,
  listLessons,
  readLesson,
  readTranslation,
  stampOf,
  translationOf,
  translationsOf,
} from '../../src/cli/read-lessons';
import type { LessonFileEntry } from '../../src/cli/read-lessons';

const LIST = 'virtual:lessons';
/** The list in one language. */
const LIST_IN = 'virtual:lessons/';
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
        for (const entry of entries) this.addWatchFile(entry.path);
        const courses = readCourses(root);
        const problems = courses.flatMap((course) => course.problems);
        if (problems.length) {
          const lines = problems.map(formatProblem).join('\n');
          if (strict) this.error(`A course is wrong, so nothing is built.\n${lines}`);
          this.warn(`A course is wrong; the catalogue will say so.\n${lines}`);
        }
        return listModule(
          courses,
          entries.map((entry) => ({ entry, checked: read(entry) })),
        );
      }
      if (id.startsWith(RESOLVED + LIST_IN)) {
        const language = id.slice((RESOLVED + LIST_IN).length);
        const lessons = listAll(root).map((entry) => ({ entry, checked: read(entry) }));
        return `export default ${jsonModule(catalogueIn(language, readCourses(root), lessons))}`;
      }
      if (id.startsWith(RESOLVED + ONE)) {
        const entry = find(id.slice((RESOLVED + ONE).length));
        if (!entry) return null;
        this.addWatchFile(entry.path);
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

/** Checking runs the whole lesson, and a build asks several times: until a file of its course changes, once is enough. */
const checkedLessons = new Map<string, { readonly stamp: string; readonly checked: CheckedLesson }>();

function readOnce(entry: LessonFileEntry, shownAs: string): CheckedLesson {
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
  if (path.basename(file) === COURSE_FILE) server.ws.send({ type: 'full-reload', path: '*' });
  for (const id of [LIST, ...listAll(root).map((entry) => `${ONE}${entry.course}/${entry.name}`)]) {
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
  readonly courseTitle: string;
  readonly problems: readonly Problem[];
}

/** The courses, each with what is wrong with its course.json. */
function readCourses(root: string): CourseRead[] {
  return listCourses(root).map(({ name, title }) => {
    const shown = `${path.basename(root)}/${name}/${COURSE_FILE}`;
    const checked = checkCourseFile(path.join(root, name, COURSE_FILE), shown);
    return {
      course: name,
      courseTitle: title,
      problems: checked && 'problems' in checked ? checked.problems : [],
    };
  });
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

function listModule(courses: readonly CourseRead[], lessons: readonly Listed[]): string {
  const loaders = lessons.map(({ entry }) => {
    const id = `${entry.course}/${entry.name}`;
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(ONE + id)})`;
  });
  const languages = new Set(lessons.flatMap(({ entry }) => translationOf(entry.path)?.language ?? []));
  const lists = [...languages].map(
    (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(LIST_IN + language)})`,
  );
  return `
export const catalogue = ${jsonModule(catalogueIn(null, courses, lessons))};
const lists = { ${lists.join(', ')} };
export async function loadCatalogue(language) {
  return Object.hasOwn(lists, language) ? (await lists[language]()).default : catalogue;
}
const loaders = { ${loaders.join(', ')} };
export async function loadLesson(course, id, language) {
  if (id.includes('.')) return null;
  const key = course + '/' + id;
  const translated = key + '.' + language;
  const load = Object.hasOwn(loaders, translated) ? translated : key;
  return Object.hasOwn(loaders, load) ? (await loaders[load]()).default : null;
}
`;
}

/** JSON as an expression that engines parse faster than a literal. */
function jsonModule(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

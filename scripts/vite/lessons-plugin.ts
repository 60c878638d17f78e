/**
 * Lessons for the app in development: `virtual:lessons` knows the courses' titles, and loads the list of lessons and
 * each lesson as modules of their own. A lesson with problems loads as its problems. A build has none of them
 * (`built-site-plugin.ts`).
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedLesson } from '../../src/lesson/check';
import { formatProblem } from '../../src/text';
import { readOwnSite } from '../../src/cli/read-site-file';
import { COURSE_FILE, listLessons, readSource, translationOf } from '../../src/cli/read-lessons';
import type { LessonFileEntry } from '../../src/cli/read-lessons';
import {
  AS_WRITTEN,
  catalogueIn,
  languagesOf,
  listAll,
  readCourses,
  readEntry,
  titlesOf,
} from '../../src/cli/site/read-site';

const LIST = 'virtual:lessons';
/** The list of lessons in one language, or as they are written. */
const LIST_IN = 'virtual:lessons/';
const ONE = 'virtual:lesson/';
/** A lesson's files, as they are. */
const SOURCE = 'virtual:source/';
const RESOLVED = '\0';

/** The event that a development page hears when a lesson was saved. */
const CHANGED = 'dag-tutor:lesson';

export function lessonsPlugin({ folder }: { folder: string }): Plugin {
  const root = path.resolve(folder);
  const read = (entry: LessonFileEntry): CheckedLesson => readEntry(root, entry);
  const find = (id: string) => listAll(root).find((entry) => `${entry.course}/${entry.name}` === id);

  return {
    name: 'dag-tutor:lessons',
    apply: 'serve',
    resolveId: (id) =>
      id === LIST || [LIST_IN, ONE, SOURCE].some((start) => id.startsWith(start)) ? RESOLVED + id : null,
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
          this.warn(`A course is wrong; the catalogue will say so.\n${lines}`);
        }
        return listModule(root, entries);
      }
      if (id.startsWith(RESOLVED + LIST_IN)) {
        const wanted = id.slice((RESOLVED + LIST_IN).length);
        const language = wanted === AS_WRITTEN ? null : wanted;
        const lessons = listAll(root).map((entry) => ({ entry, checked: read(entry) }));
        return `export default ${jsonModule(catalogueIn(language, readCourses(root, language), lessons))}`;
      }
      if (id.startsWith(RESOLVED + SOURCE)) {
        const entry = find(id.slice((RESOLVED + SOURCE).length));
        return entry ? `export default ${jsonModule(readSource(entry.path))}` : null;
      }
      if (id.startsWith(RESOLVED + ONE)) {
        const entry = find(id.slice((RESOLVED + ONE).length));
        if (!entry) return null;
        if (isFile(entry.path)) this.addWatchFile(entry.path);
        const checked = read(entry);
        if ('problems' in checked) {
          const lines = checked.problems.map(formatProblem).join('\n');
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
  for (const id of [
    LIST,
    ...lists,
    ...listAll(root).flatMap(({ course, name }) => [`${ONE}${course}/${name}`, `${SOURCE}${course}/${name}`]),
  ]) {
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

function listModule(root: string, entries: readonly LessonFileEntry[]): string {
  const languages = languagesOf(root);
  const lists = [AS_WRITTEN, ...languages].map(
    (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(LIST_IN + language)})`,
  );
  const sources = listLessons(root).map(({ course, name }) => {
    const id = `${course}/${name}`;
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(SOURCE + id)})`;
  });
  const loaders = entries.map(({ course, name }) => {
    const id = `${course}/${name}`;
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(ONE + id)})`;
  });
  return `
const sites = ${JSON.stringify(readOwnSite(root, AS_WRITTEN).own)};
const titles = ${JSON.stringify(titlesOf(root))};
const lists = { ${lists.join(', ')} };
const loaders = { ${loaders.join(', ')} };
const sources = { ${sources.join(', ')} };
const own = (all, key, usual) => all[Object.hasOwn(all, key) ? key : usual];
export const ownSite = (language) => own(sites, language, ${JSON.stringify(AS_WRITTEN)}) ?? null;
export const hasDocs = () => false;
export const courseTitle = (course, language) =>
  own(own(titles, language, ${JSON.stringify(AS_WRITTEN)}), course) ?? { text: course, language };
export async function loadCatalogue(language) {
  return (await own(lists, language, ${JSON.stringify(AS_WRITTEN)})()).default;
}
export async function loadSource(course, id) {
  const key = course + '/' + id;
  return Object.hasOwn(sources, key) ? (await sources[key]()).default : null;
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

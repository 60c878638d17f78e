/** Which lessons are among files that somebody opened: folders of them, as on disk. Pure. */
import { readLoosely } from '../../studio';
import type { SourceFile } from '../../sources/python';
import { tidyPath } from '../../sources/python';

/** As much as a sitting needs, and far from what fills a page's memory. The limits of a file are those of the console. */
export const LIMITS = { lesson: 2_000_000, course: 100_000, listing: 200_000, all: 20_000_000, lessons: 200 };

const NOT_THEIRS = /(^|\/)(\.git|\.venv|venv|node_modules|__pycache__|dist|library)\//;
/** `<lesson>.<language>.json`. */
const TRANSLATION = /\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.json$/;
/** Where it lies in no folder. */
const NO_COURSE = 'lessons';

export interface OpenedLesson {
  /** Its path among the files, as messages name it. */
  readonly file: string;
  /** Its name, without `.json`. */
  readonly name: string;
  readonly text: string;
}

export interface OpenedCourse {
  /** Name of its folder. */
  readonly course: string;
  /** Its `course.json`, if there is one. */
  readonly about: { readonly file: string; readonly text: string } | null;
  readonly lessons: readonly OpenedLesson[];
  /** The Python files beside the lessons: name → text. */
  readonly listings: Readonly<Record<string, string>>;
}

/** Why nothing is opened. */
export type OpenFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'large'; readonly megabytes: number }
  | { readonly kind: 'many'; readonly most: number }
  | { readonly kind: 'file'; readonly file: string; readonly megabytes: number };

/** Courses in the order of their folders, lessons as `course.json` lists them, else by name. */
export function findCourses(files: readonly SourceFile[]): readonly OpenedCourse[] | OpenFault {
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const { path, ...content } of files) {
    const tidy = tidyPath(path);
    if (tidy === null || NOT_THEIRS.test(tidy) || !/\.(json|py)$/.test(tidy)) continue;
    const size = content.bytes?.length ?? content.text?.length ?? 0;
    const most = tidy.endsWith('.py') ? LIMITS.listing : LIMITS.lesson;
    if (size > most) {
      // Of a listing that no lesson names nobody needs to hear.
      if (tidy.endsWith('.py')) continue;
      return { kind: 'file', file: tidy, megabytes: most / 1e6 };
    }
    bytes += size;
    if (bytes > LIMITS.all) return { kind: 'large', megabytes: LIMITS.all / 1e6 };
    texts.set(tidy, (content.text ?? new TextDecoder().decode(content.bytes)).replace(/^\uFEFF/, ''));
  }
  const folders = new Map<string, string[]>();
  for (const path of texts.keys())
    folders.set(folderOf(path), [...(folders.get(folderOf(path)) ?? []), path]);
  const courses = [...folders]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([folder, paths]) => courseIn(folder, paths, texts) ?? []);
  const count = courses.reduce((sum, { lessons }) => sum + lessons.length, 0);
  if (count === 0) return { kind: 'none' };
  if (count > LIMITS.lessons) return { kind: 'many', most: LIMITS.lessons };
  return withNamesApart(courses);
}

/** The course in a folder; null where nothing in it is a lesson. */
function courseIn(
  folder: string,
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
): OpenedCourse | null {
  const textOf = (path: string) => texts.get(path) ?? '';
  const aboutFile = paths.find((path) => nameOf(path) === 'course.json');
  const json = paths.filter(
    (path) => path.endsWith('.json') && path !== aboutFile && !TRANSLATION.test(path),
  );
  const lessonFiles = json.filter((path) => aboutFile !== undefined || isLesson(textOf(path)));
  if (lessonFiles.length === 0) return null;
  const listed = aboutFile === undefined ? [] : readLoosely(textOf(aboutFile))['lessons'];
  const order = Array.isArray(listed) ? (listed as unknown[]) : [];
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : Infinity);
  const lessons = lessonFiles
    .map((file) => ({ file, name: nameOf(file).slice(0, -'.json'.length), text: textOf(file) }))
    .sort((a, b) => compare(placeOf(a.name), placeOf(b.name)) || a.name.localeCompare(b.name));
  const listings = paths
    .filter((path) => path.endsWith('.py'))
    .map((path) => [nameOf(path), textOf(path)] as const);
  return {
    course: folder === '' ? NO_COURSE : nameOf(folder),
    about: aboutFile === undefined ? null : { file: aboutFile, text: textOf(aboutFile) },
    lessons,
    listings: Object.fromEntries(listings),
  };
}

/** Two folders of one name (`a/basics`, `b/basics`) are two courses, and each lesson has an address of its own. */
function withNamesApart(courses: readonly OpenedCourse[]): OpenedCourse[] {
  const seen = new Map<string, number>();
  return courses.map((one) => {
    const count = (seen.get(one.course) ?? 0) + 1;
    seen.set(one.course, count);
    return count === 1 ? one : { ...one, course: `${one.course}-${count}` };
  });
}

/** What a lesson has and no other JSON: a number of its format, and DAGs. */
function isLesson(text: string): boolean {
  const { version, dags } = readLoosely(text);
  return version !== undefined && dags !== undefined;
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

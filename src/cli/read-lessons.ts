/** Reads the folder of lessons: one place for the console, the dev server and the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLesson } from '../lesson/check';
import type { CheckedLesson } from '../lesson/check';
import { highlightPython } from './highlight-python';

export interface LessonFileEntry {
  readonly course: string;
  readonly name: string;
  /** Path on disk. */
  readonly path: string;
}

/** Every `<course>/<lesson>.json` of a folder: courses by their `place`, lessons as `course.json` has them, else by name. */
export function listLessons(folder: string): LessonFileEntry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ ...readCourse(folder, entry.name), name: entry.name }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.name.localeCompare(b.name))
    .flatMap(({ name: courseName, lessons = [] }) => {
      const course = path.join(folder, courseName);
      const names = readdirSync(course)
        .filter((name) => name.endsWith('.json') && name !== 'course.json')
        .map((name) => name.slice(0, -'.json'.length))
        .sort();
      const ordered = [
        ...lessons.filter((name) => names.includes(name)),
        ...names.filter((name) => !lessons.includes(name)),
      ];
      return ordered.map((name) => ({ course: courseName, name, path: path.join(course, `${name}.json`) }));
    });
}

export interface Course {
  readonly title: string;
  /** Names of its lessons, in their order. */
  readonly lessons?: readonly string[];
  /** Where it stands among the courses; those without a place come last. */
  readonly place?: number;
}

/** A course, from its optional course.json. */
export function readCourse(folder: string, course: string): Course {
  const file = path.join(folder, course, 'course.json');
  const plain = { title: course };
  if (!existsSync(file)) return plain;
  try {
    return { ...plain, ...(JSON.parse(readFileSync(file, 'utf8')) as object) };
  } catch {
    return plain;
  }
}

/** Checks one lesson file. Throws only if the file itself cannot be read. */
export function readLesson(file: string, shownAs: string = file): CheckedLesson {
  const folder = path.dirname(file);
  return checkLesson({
    file: shownAs,
    course: path.basename(folder),
    name: path.basename(file, '.json'),
    text: readFileSync(file, 'utf8'),
    readBeside(name) {
      const beside = path.join(folder, name);
      return existsSync(beside) ? readFileSync(beside, 'utf8') : null;
    },
    highlight: highlightPython,
  });
}

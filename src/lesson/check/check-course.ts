/** Checks the file `course.json` of a folder of lessons. */
import { nearest } from '../../engine';
import { CourseSchema } from '../schema/course';
import type { CourseFile } from '../schema/course';
import { readJson } from './json-source';
import type { Problem } from './problem';
import { inOrder } from './problem';
import { checkStructure } from './structure';

export type CheckedCourse = { readonly course: CourseFile } | { readonly problems: readonly Problem[] };

/** The course as its file says it, or all that is wrong with that. `lessons` are the names that there are beside it. */
export function checkCourse(text: string, file: string, lessons: readonly string[]): CheckedCourse {
  const read = readJson(text, file);
  if ('problems' in read) return read;
  const { source } = read;
  const structure = checkStructure(source, CourseSchema);
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const named = structure.value.lessons ?? [];
  const problems = named.flatMap((name, index) => {
    const path = ['lessons', index];
    if (!lessons.includes(name))
      return [
        source.problem(path, 'reference.unknown', { kind: 'lesson', id: name, near: nearest(name, lessons) }),
      ];
    return named.indexOf(name) < index ? [source.problem(path, 'id.twice', { id: name })] : [];
  });
  return problems.length ? { problems } : { course: structure.value };
}

/** Checks the file `course.json` of a folder of lessons. */
import { nearest } from '../../engine';
import { CourseSchema } from '../schema/course';
import type { CourseFile } from '../schema/course';
import { readJson } from './json-source';
import type { Path, Place, Problem } from './problem';
import { inOrder } from './problem';
import { checkStructure } from './structure';

export type CheckedCourse = { readonly course: CourseFile } | { readonly problems: readonly Problem[] };

/**
 * The lessons of a course in the order in which they are taken: those that its file lists, then the others by name.
 * @param lessons names of the lessons that there are, by name
 */
export function orderOfLessons(named: readonly string[], lessons: readonly string[]): string[] {
  return [...new Set([...named.filter((one) => lessons.includes(one)), ...lessons])];
}

/** The course as its file says it, or all that is wrong with that. `lessons` are the names that there are beside it. */
export function checkCourse(text: string, file: string, lessons: readonly string[]): CheckedCourse {
  const read = readJson(text, file);
  if ('problems' in read) return read;
  const { source } = read;
  const structure = checkStructure(source, CourseSchema);
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const named = structure.value.lessons ?? [];
  const unknown = (path: Path, name: string, at?: Place) =>
    source.problem(path, 'reference.unknown', { kind: 'lesson', id: name, near: nearest(name, lessons) }, at);
  const ofList = (list: readonly string[], path: Path) =>
    list.flatMap((name, index) => {
      const at = [...path, index];
      if (!lessons.includes(name)) return [unknown(at, name)];
      return list.indexOf(name) < index ? [source.problem(at, 'id.twice', { id: name })] : [];
    });
  const order = orderOfLessons(named, lessons);
  const { needs = {} } = structure.value;
  const problems = [
    ...ofList(named, ['lessons']),
    ...Object.entries(needs).flatMap(([lesson, needed]) => {
      const path = ['needs', lesson];
      if (!lessons.includes(lesson)) return [unknown(path, lesson, source.placeOfKey(path))];
      const misplaced = needed.flatMap((name, index) => {
        if (!lessons.includes(name) || order.indexOf(name) < order.indexOf(lesson)) return [];
        const circle = circleBy(needs, lesson, name);
        return [
          circle
            ? source.problem([...path, index], 'needs.circle', { lessons: circle })
            : source.problem([...path, index], 'needs.later', { id: name, lesson }),
        ];
      });
      return [...ofList(needed, path), ...misplaced];
    }),
  ];
  return problems.length ? { problems: inOrder(problems) } : { course: structure.value };
}

/** The shortest way back to a lesson from one that it needs, from that lesson to itself; null if none leads back. */
function circleBy(
  needs: Readonly<Record<string, readonly string[]>>,
  lesson: string,
  needed: string,
): readonly string[] | null {
  const ways: (readonly string[])[] = [[lesson, needed]];
  const seen = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === lesson) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of Object.hasOwn(needs, last) ? needs[last]! : []) ways.push([...way, next]);
  }
  return null;
}

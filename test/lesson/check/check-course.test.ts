import { describe, expect, test } from 'vitest';
import { checkCourse } from '../../../src/lesson/check';
import { formatProblem } from '../../../src/text';

const LESSONS = ['a', 'b', 'c', 'd'];

function said(course: object | string): readonly string[] {
  const text = typeof course === 'string' ? course : JSON.stringify(course, null, 1);
  const checked = checkCourse(text, 'course.json', LESSONS);
  return 'problems' in checked ? checked.problems.map(formatProblem) : [];
}

describe('what a lesson needs comes before it, or the course is refused with the place', () => {
  test('a course in which all is in order is taken', () => {
    expect(said({ lessons: ['b', 'a'], needs: { a: ['b'], c: ['a', 'b'], d: ['c'] } })).toEqual([]);
  });

  test.each([
    ['a lesson that is not there', { needs: { c: ['x'] } }, [4, 4], 'reference.unknown'],
    ['the needs of a lesson that is not there', { needs: { x: ['a'] } }, [3, 3], 'reference.unknown'],
    ['a lesson twice', { needs: { c: ['a', 'a'] } }, [5, 4], 'id.twice'],
    ['one that comes after it by name', { needs: { a: ['b'] } }, [4, 4], 'needs.later'],
    [
      'one that comes after it in the list',
      { lessons: ['b', 'a'], needs: { b: ['a'] } },
      [8, 4],
      'needs.later',
    ],
    ['itself', { needs: { a: ['a'] } }, [4, 4], 'needs.circle'],
    ['no list', { needs: { a: 'b' } }, [3, 8], 'value.type'],
    ['no lesson at all', { needs: { a: [] } }, [3, 8], 'value.least'],
  ])('%s', (_, course, [line, column], code) => {
    const [problem = '', ...more] = said(course);
    expect(problem).toMatch(new RegExp(`^course\\.json:${line}:${column}: .*\\[${code}\\]$`));
    expect(more).toEqual([]);
  });

  test('a circle is told with all that are in it, by the shortest way', () => {
    expect(said({ needs: { a: ['b', 'c'], b: ['c'], c: ['a'] } })).toEqual([
      'course.json:4:4: These lessons need each other, in a circle: `a`, `b`, `c`, `a`. (at /needs/a/0) [needs.circle]',
      'course.json:5:4: These lessons need each other, in a circle: `a`, `c`, `a`. (at /needs/a/1) [needs.circle]',
      'course.json:8:4: These lessons need each other, in a circle: `b`, `c`, `a`, `b`. (at /needs/b/0) [needs.circle]',
    ]);
  });
});

/** Whatever somebody opens, its lessons are found as on disk, within limits, and nothing else is taken for one. */
import { expect, test } from 'vitest';
import { findCourses, LIMITS } from '../../../src/pages/opened/find-courses';

const lesson = (id: string) => JSON.stringify({ version: 1, id, dags: [] });
const file = (path: string, text: string) => ({ path, text });

test('a project with its lessons, and all that lies around them', () => {
  const found = findCourses([
    file('work/package.json', '{}'),
    file('work/lesson.schema.json', '{}'),
    file('work/node_modules/x/lesson.json', lesson('x')),
    file('work/lessons/site.json', '{"version":1}'),
    file('work/lessons/terms.json', '{"version":1,"terms":[]}'),
    file('work\\lessons\\b course\\course.json', '{"title":"B","lessons":["two","one"]}'),
    file('work/lessons/b course/one.json', lesson('one')),
    file('work/lessons/b course/two.json', '{ not json'),
    file('work/lessons/b course/one.es.json', '{"version":1,"words":{}}'),
    file('work/lessons/b course/one.py', 'x = 1'),
    file('work/lessons/a/one.json', lesson('one')),
    file('../../etc/one.json', lesson('one')),
  ]);
  expect(found).toMatchObject([
    { course: 'a', about: null, lessons: [{ name: 'one', file: 'work/lessons/a/one.json' }], listings: {} },
    {
      course: 'b course',
      about: { file: 'work/lessons/b course/course.json' },
      // Also one with a fault: it is told where it is.
      lessons: [{ name: 'two' }, { name: 'one' }],
      listings: { 'one.py': 'x = 1' },
    },
  ]);
});

test('two folders of one name are two courses', () => {
  const found = findCourses([file('a/basics/x.json', lesson('x')), file('b/basics/x.json', lesson('x'))]);
  expect(found).toMatchObject([{ course: 'basics' }, { course: 'basics-2' }]);
});

test.each([
  ['nothing', [], { kind: 'none' }],
  ['no lesson', [file('a/package.json', '{"version":"1.0.0"}')], { kind: 'none' }],
  [
    'a lesson beyond the limit',
    [file('a/x.json', lesson('x') + ' '.repeat(LIMITS.lesson))],
    { kind: 'file', file: 'a/x.json' },
  ],
  [
    'more than may be at once',
    Array.from({ length: 11 }, (_, n) => file(`a/x${n}.json`, lesson('x') + ' '.repeat(1_900_000))),
    { kind: 'large' },
  ],
  [
    'too many lessons',
    Array.from({ length: LIMITS.lessons + 1 }, (_, n) => file(`a/x${n}.json`, lesson('x'))),
    { kind: 'many' },
  ],
])('%s', (_, files, fault) => {
  expect(findCourses(files)).toMatchObject(fault);
});

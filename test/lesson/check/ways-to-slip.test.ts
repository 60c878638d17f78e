import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, readText } from '../../../src/cli/read-text';
import { checkLesson } from '../../../src/lesson/check';
import { formatProblem } from '../../../src/text';

const FOLDER = path.join(import.meta.dirname, 'inputs');
const LESSON = readFileSync(path.join(FOLDER, 'first-grades.json'), 'utf8');

/** A change of the lesson first-grades.json, and the one line that its author reads. */
interface Way {
  readonly slip: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
}
const WAYS = JSON.parse(readFileSync(path.join(FOLDER, 'ways-to-slip.json'), 'utf8')) as Way[];

function said(text: string): string[] {
  const checked = checkLesson({
    file: 'first-grades.json',
    course: 'school',
    name: 'first-grades',
    text,
    readBeside: (name) => readText(path.join(FOLDER, name), LIMITS.listing, name),
  });
  if (!('problems' in checked)) return [];
  return checked.problems.map((problem) => formatProblem(problem).slice('first-grades.json:'.length));
}

test('the lesson itself is sound', () => {
  expect(said(LESSON)).toEqual([]);
});

test.each(WAYS)('an author with $slip reads one line that says where and what', ({ from, to, says }) => {
  expect(LESSON).toContain(from);
  expect(said(LESSON.replace(from, () => to))).toEqual([says]);
});

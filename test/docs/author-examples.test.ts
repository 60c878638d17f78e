/** Each example on the pages for authors is one that the checker passes: in the lesson of a new course, or by itself. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { courseFiles } from '../../src/cli/new/course-files';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../src/studio';
import { readLesson, readTranslation } from '../../src/cli/read-lessons';
import type { CheckedLesson } from '../../src/lesson/check';
import { formatProblem } from '../../src/text';

const folder = mkdtempSync(path.join(os.tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const examplesOf = (page: string) =>
  [...readFileSync(`docs/${page}.md`, 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
  );

const listings = { 'sales_report.py': TEMPLATE_PYTHON };
for (const [file, text] of courseFiles('my-course', 'My course', [{ lesson: TEMPLATE_LESSON, listings }])) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
const placeOf = (name: string) => path.join(folder, 'lessons/my-course', name);

function write(name: string, content: object): string {
  writeFileSync(placeOf(name), JSON.stringify(content, null, 2));
  return placeOf(name);
}

const saidOf = (checked: CheckedLesson) => ('problems' in checked ? checked.problems.map(formatProblem) : []);

test.each(['questions-that-teach', 'scenarios-and-actions'])('the examples of %s pass', (page) => {
  const examples = examplesOf(page);
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    // A whole lesson has its version; any other example takes the place of the fields that it names.
    const lesson = 'version' in example ? example : { ...TEMPLATE_LESSON, ...example };
    expect(saidOf(readLesson(write(`${String(lesson['id'])}.json`, lesson)))).toEqual([]);
  }
});

test('the translated lesson passes, and without its words each missing one is named', () => {
  const [lesson = {}, translation = {}] = examplesOf('translating');
  write('two-tasks.json', lesson);
  expect(saidOf(readTranslation(write('two-tasks.es.json', translation)))).toEqual([]);
  const said = saidOf(readTranslation(write('two-tasks.es.json', { ...translation, words: {} })));
  const missing = Object.keys(translation['words'] as object);
  expect(said).toHaveLength(missing.length);
  for (const pointer of missing) expect(said.join('\n')).toContain(pointer);
});

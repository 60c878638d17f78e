import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/lesson/check';
import { describeProblem } from '../../../src/text';

function problemsOf(text: string) {
  const read = readJson(text, 'lesson.json');
  return 'problems' in read
    ? read.problems.map((one) => `${one.line}:${one.column} ${describeProblem(one)}`)
    : [];
}

describe('an author who breaks the JSON reads where', () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', ['3:3 This is not JSON: a comma is missing.']],
    ['{\n  "a": tru\n}', ['2:8 This is not JSON: there is a word or sign that JSON does not know.']],
    ['{"a": [1, 2,]}', ['1:13 This is not JSON: the comma before this is one too many.']],
    ['{\n  // note\n  "a": 1\n}', ['2:3 This is not JSON: comments are not allowed.']],
    ['', ['1:1 The file is empty.']],
    ['{"a": True}', ['1:7 This is not JSON: `True` is written `true` here.']],
    ["{'a': 1}", ['1:2 This is not JSON: text stands in double quotes, not single ones.']],
    [
      '{\n<<<<<<< HEAD\n}',
      ['2:1 This is not JSON: two versions of the file were merged and still stand side by side.'],
    ],
    ['{"a": 1, "b": 2, "a": 3}', ['1:18 "a" is there twice.']],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

test('a value, a key and a missing value are found in the text', () => {
  const read = readJson('{\n  "dags": [\n    { "dag_id": "x" }\n  ]\n}', 'lesson.json');
  if (!('source' in read)) throw new Error('should be read');
  const { source } = read;
  expect(source.place(['dags', 0, 'dag_id'])).toMatchObject({ line: 3, column: 17, endColumn: 20 });
  expect(source.placeOfKey(['dags', 0, 'dag_id'])).toMatchObject({ line: 3, column: 7 });
  expect(source.place(['dags', 0, 'tasks'])).toMatchObject({ line: 3, column: 5 });
});

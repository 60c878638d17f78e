import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/engine';
import { LESSON_PROBLEM_CODES } from '../../src/lesson/check';
import { usePython } from '../sources/python/python';
import { answersTo, readPage } from './problem-examples';

const python = usePython();
const { page, sections } = readPage();
/** A fault of the checker's own: if there were an example, it would be mended. */
const WITHOUT_EXAMPLE = 'checker.failed';

test('every code has its section, and every section its code', () => {
  const codes = [...LESSON_PROBLEM_CODES, ...PROBLEM_CODES].sort();
  expect(sections.map((section) => section.code).sort()).toEqual(codes);
});

describe('an author who looks a code up finds what it means, and an example that gives it', () => {
  test.each(sections.filter(({ code }) => code !== WITHOUT_EXAMPLE))('$code', async (section) => {
    expect(section.text.split('```')[0]).toMatch(/\n\n[A-Z`"][^\n]{15}/);
    expect((await answersTo(section, page, python))[0]).toBe(section.quoted);
  });
});

/**
 * Reads docs/problems.md: a section for each code, with an example that produces it. An example is a change of the
 * lesson at the top of the page (```diff), commands in its folder (```sh), or a case for the engine (```json); the line
 * that it gives stands beneath (```text).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkByPython } from '../../src/cli/check-by-python';
import {
  checkCourseFile,
  COURSE_FILE,
  readLesson,
  readTranslation,
  translationsOf,
} from '../../src/cli/read-lessons';
import { readSiteFile, siteFilesIn } from '../../src/cli/read-site-file';
import { readTerms, TERMS_FILE } from '../../src/cli/read-terms';
import { checkCase } from '../../src/engine';
import type { Case } from '../../src/engine';
import type { PythonSource } from '../../src/sources/python';
import { describeProblem, formatProblem } from '../../src/text';

export const PAGE = 'docs/problems.md';
const LESSON = 'first-grades.json';
/** Terms stand above the folders of courses. */
const TERMS = path.join('lessons', TERMS_FILE);

/** What only reading a listing with Python finds. */
const FOUND_BY_PYTHON: ReadonlySet<string> = new Set(['listing.lacks', 'listing.python']);

export interface Section {
  readonly code: string;
  /** The section's text, from its heading to the next. */
  readonly text: string;
  readonly example: { readonly kind: 'diff' | 'sh' | 'json'; readonly text: string } | null;
  /** The quoted answer. */
  readonly quoted: string | null;
}

export function readPage(): { page: string; sections: Section[] } {
  const page = readFileSync(PAGE, 'utf8');
  const sections = page
    .split(/^(?=### )/m)
    .slice(1)
    .map((part): Section => {
      const text = part.split(/^## /m)[0]!;
      const [, code = ''] = /^### `(.*)`$/m.exec(text) ?? [];
      const [, kind, example = ''] = /^```(diff|sh|json)\n([\s\S]*?)^```$/m.exec(text) ?? [];
      const [, quoted = null] = /^```text\n(.*)\n```$/m.exec(text) ?? [];
      return {
        code,
        text,
        example: kind === undefined ? null : { kind: kind as 'diff' | 'sh' | 'json', text: example },
        quoted,
      };
    });
  return { page, sections };
}

/** What is said of an example, a line each; those of the section's own code. Listings are read with `python`. */
export async function answersTo(
  { code, example }: Section,
  page: string,
  python: PythonSource,
): Promise<string[]> {
  if (!example) return [];
  if (example.kind === 'json') {
    const found = checkCase(JSON.parse(example.text) as Case).filter((problem) => problem.code === code);
    return found.map((problem) => `${describeProblem(problem)} (at /${problem.path.join('/')})`);
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'example-'));
  chmodSync(folder, 0o755);
  try {
    const lesson = blockOf(page, 'json');
    writeFileSync(
      path.join(folder, LESSON),
      example.kind === 'diff' ? changed(lesson, example.text) : lesson,
    );
    writeFileSync(path.join(folder, 'grades.py'), blockOf(page, 'python'));
    if (example.kind === 'sh') execFileSync('sh', ['-ec', example.text], { cwd: folder });
    const checked = asNobody(() => [
      readLesson(path.join(folder, LESSON), LESSON),
      ...translationsOf(path.join(folder, LESSON)).map((one) =>
        readTranslation(one.path, path.basename(one.path)),
      ),
      ...siteFilesIn(folder).map((file) => readSiteFile(file, path.basename(file))),
    ]);
    const course = asNobody(() => checkCourseFile(path.join(folder, COURSE_FILE), COURSE_FILE));
    const terms = path.join(folder, TERMS);
    const other = existsSync(terms) ? [readTerms(terms, TERMS)] : [];
    const problems = [...checked, ...(course ? [course] : []), ...other].flatMap((one) =>
      'problems' in one ? one.problems : [],
    );
    const [lessons] = checked;
    if (FOUND_BY_PYTHON.has(code) && lessons && 'lesson' in lessons)
      problems.push(...(await checkByPython(python, lessons.lesson, path.join(folder, LESSON), LESSON)));
    return problems
      .filter((one) => one.code === code)
      .map((one) => formatProblem(one).replace(/ \[[^\]]*\]$/, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that is said of an example is of its own code: the lesson has no other fault. */
function blockOf(page: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';
}

/** The text with the lines of a diff exchanged; hunks are parted by `@@`. */
function changed(text: string, diff: string): string {
  return diff.split(/^@@.*\n/m).reduce((current, hunk) => {
    const lines = hunk.split('\n').slice(0, hunk.endsWith('\n') ? -1 : undefined);
    const side = (other: string) =>
      lines.flatMap((line) => (line.startsWith(other) ? [] : [`${line.slice(1)}\n`])).join('');
    const [before, after] = [side('+'), side('-')];
    if (current.split(before).length !== 2) throw new Error(`Not once in the lesson:\n${before}`);
    return current.replace(before, () => after);
  }, text);
}

/** The superuser may read everything; whoever runs this as such becomes somebody else for a moment. */
function asNobody<T>(run: () => T): T {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

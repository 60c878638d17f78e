/**
 * `dag-tutor check FILE… [--format NAME]`: says what is wrong with lesson files.
 * Exit 0: nothing; 1: problems; 2: a file that cannot be read, or wrong use.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tidyLesson } from '../lesson/check';
import type { Problem } from '../lesson/check';
import type { PythonSource } from '../sources/python';
import { checkByPython } from './check-by-python';
import { readSiteFile, SITE_FILE, siteFilesIn } from './read-site-file';
import { readTerms, TERMS_FILE } from './read-terms';
import { readOptions } from './options';
import { LIMITS, readText } from './read-text';
import { FORMATS, isFormat } from './problem-formats';
import {
  checkCourseFile,
  COURSE_FILE,
  listCourses,
  listLessons,
  readCourseTranslation,
  readLesson,
  readTranslation,
  translationOf,
  translationsOf,
} from './read-lessons';

const USAGE = `Usage: dag-tutor check [FILE…] [--format NAME] [--tidy]

Checks lesson files (lessons/<course>/<lesson>.json): their structure, their references, every answer
against the simulated run, and every listing, read with Python, against the DAG beside it. Without files: all of
lessons/, with each course.json, each translation (<lesson>.<language>.json, course.<language>.json), the terms
(terms.json), and what the site says of itself (site.json).

  --format NAME  ${Object.keys(FORMATS).join(', ')}; pretty if left out
  --tidy         takes out of lessons without problems what follows from the rest of them or is the default anyway,
                 in your layout: what they mean stays the same

Exit status: 0 nothing wrong, 1 problems found, 2 a file cannot be read or the call is wrong.
What each code means: docs/problems.md.`;

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['format'], USAGE, ['tidy']);
  if (typeof options === 'number') return options;
  const { format = 'pretty' } = options;
  if (!isFormat(format)) {
    console.error(`There is no format ${format}: ${Object.keys(FORMATS).join(', ')} are.\n\n${USAGE}`);
    return 2;
  }
  const files = options.files.length > 0 ? options.files : allFiles('lessons');
  if (files.length === 0) {
    console.error(`There are no lessons in lessons/.\n\n${USAGE}`);
    return 2;
  }
  const problems = await problemsOfAll(files);
  if (options.tidy) for (const file of files) tidy(file, problems);
  const text = FORMATS[format]({ problems, files: files.length });
  if (text !== '') console.log(text);
  if (problems.some(isUnreadable)) return 2;
  return problems.length > 0 ? 1 : 0;
}

/** Writes a lesson without what follows from the rest of it, and says how many lines that took; of any other file nothing. */
function tidy(file: string, problems: readonly Problem[]): void {
  if (translationOf(file) || [COURSE_FILE, SITE_FILE, TERMS_FILE].includes(path.basename(file))) return;
  if (problems.some((one) => one.file === file)) return;
  const read = readText(path.resolve(file), LIMITS.lesson, file);
  if (!('text' in read)) return;
  const tidied = tidyLesson(read.text, (name) =>
    readText(path.join(path.dirname(path.resolve(file)), name), LIMITS.listing, name),
  );
  if (tidied === read.text) return;
  writeFileSync(file, tidied);
  const lines = read.text.split('\n').length - tidied.split('\n').length;
  console.error(`${file}: tidied, ${lines} lines and ${read.text.length - tidied.length} characters less.`);
}

/** What is wrong with the files; listings are read with Python where nothing else is wrong with their lesson. */
async function problemsOfAll(files: readonly string[]): Promise<Problem[]> {
  const { createNodePythonSource } = await import('../sources/python/node');
  const python = createNodePythonSource();
  try {
    const all: Problem[] = [];
    for (const file of files) {
      const problems = problemsOf(file);
      all.push(...(problems.length > 0 ? problems : await problemsInListings(python, file)));
    }
    return all;
  } finally {
    python.close();
  }
}

async function problemsInListings(python: PythonSource, file: string): Promise<readonly Problem[]> {
  if (translationOf(file) || [COURSE_FILE, SITE_FILE].includes(path.basename(file))) return [];
  const checked = readLesson(path.resolve(file), file);
  return 'lesson' in checked ? checkByPython(python, checked.lesson, path.resolve(file), file) : [];
}

function problemsOf(file: string): readonly Problem[] {
  if (isOf(file, TERMS_FILE)) {
    const checked = readTerms(path.resolve(file), file);
    return 'problems' in checked ? checked.problems : [];
  }
  if (isOf(file, SITE_FILE)) {
    const checked = readSiteFile(path.resolve(file), file);
    return 'problems' in checked ? checked.problems : [];
  }
  const of = translationOf(file);
  if (of) {
    const read = path.basename(of.lesson) === COURSE_FILE ? readCourseTranslation : readTranslation;
    const translated = read(path.resolve(file), file);
    return 'problems' in translated ? translated.problems : [];
  }
  const isCourse = path.basename(file) === COURSE_FILE;
  const checked = isCourse ? checkCourseFile(path.resolve(file), file) : readLesson(path.resolve(file), file);
  if (checked) return 'problems' in checked ? checked.problems : [];
  const missing = readLesson(path.resolve(file), file);
  return 'problems' in missing ? missing.problems : [];
}

/** Whether it is the file of this name, or a translation of it. */
function isOf(file: string, name: string): boolean {
  return path.basename(translationOf(file)?.lesson ?? file) === name;
}

function allFiles(folder: string): string[] {
  const courses = listCourses(folder).map(({ name }) => path.join(folder, name, COURSE_FILE));
  const terms = path.join(folder, TERMS_FILE);
  return [
    ...siteFilesIn(folder),
    ...(existsSync(terms) ? [terms, ...translationsOf(terms).map((one) => one.path)] : []),
    ...courses
      .filter((file) => checkCourseFile(file) !== null)
      .flatMap((file) => [file, ...translationsOf(file).map((one) => one.path)]),
    ...listLessons(folder).flatMap((entry) => [
      entry.path,
      ...translationsOf(entry.path).map((one) => one.path),
    ]),
  ];
}

/** The file named itself could not be read, whatever it holds. */
function isUnreadable({ pointer, code }: Problem): boolean {
  return pointer === '' && code.startsWith('file.');
}

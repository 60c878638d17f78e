/**
 * `dag-tutor new FOLDER [--from WHAT]`: a course to begin with.
 * Exit 0: written, and the checker finds nothing; 1: written, with problems; 2: nothing is written.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseCase } from '../lesson/check';
import { slugOf } from '../sources/python';
import { formatProblem, loadWords } from '../text';
import type { Words } from '../text';
import { collectFiles } from './collect-files';
import { courseFiles } from './new/course-files';
import type { CourseFiles } from './new/course-files';
import { lessonFromCase, lessonsFromDags } from './new/from-dags';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../studio';
import type { NewLesson } from '../studio';
import { readOptions } from './options';
import { listLessons, readLesson } from './read-lessons';
import { LIMITS, problemOf, readText } from './read-text';

const USAGE = `Usage: dag-tutor new FOLDER [--from WHAT]

Makes a folder with a course in it: a lesson that shows what a lesson is, or one for each DAG that you have.

  FOLDER       a new folder, or an empty one; the course is called like it
  --from WHAT  template: a lesson of three tasks (if left out);
               a Python file, a folder or a zip of DAG files: a lesson for each DAG in them, with its code, its first
               run and proposed questions;
               a JSON file: a case, or a recording of a run, as \`dag-tutor simulate\` takes and writes it

Exit status: 0 made, 1 made but what is told is wrong, 2 not made.`;

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['from'], USAGE);
  if (typeof options === 'number') return options;
  const [folder, ...more] = options.files;
  if (folder === undefined || more.length > 0) return wrongUse('Which folder? Name a new one.');
  const place = path.resolve(folder);
  if (existsSync(place) && !isEmptyFolder(place)) return fail(`${folder} is there already, and not empty.`);

  const { lessons, faults } = await lessonsFrom(options.from ?? 'template');
  for (const fault of faults) console.error(fault);
  if (lessons.length === 0) return fail('Nothing is made of that.');
  const base = path.basename(place);
  const name = slugOf(base);
  try {
    writeAll(place, courseFiles(name, titleOf(base), lessons));
  } catch (problem) {
    return fail(`${folder} cannot be written: ${(problem as Error).message}`);
  }
  const problems = listLessons(path.join(place, 'lessons')).flatMap((entry) => {
    const checked = readLesson(entry.path, path.join(folder, path.relative(place, entry.path)));
    return 'problems' in checked ? checked.problems : [];
  });
  for (const problem of problems) console.error(formatProblem(problem));
  const what = lessons.map(({ lesson }) => `  lessons/${name}/${lesson.id}.json`).join('\n');
  console.log(`${folder} is made, with\n${what}\n\nNow:  cd ${folder}  and  npx dag-tutor dev`);
  return problems.length + faults.length > 0 ? 1 : 0;
}

interface Found {
  readonly lessons: readonly NewLesson[];
  readonly faults: readonly string[];
}

async function lessonsFrom(from: string): Promise<Found> {
  if (from === 'template')
    return {
      lessons: [{ lesson: TEMPLATE_LESSON, listings: { 'sales_report.py': TEMPLATE_PYTHON } }],
      faults: [],
    };
  const { proposalWords } = await loadWords('en', ['authoring']);
  if (/\.json$/i.test(from)) return fromJson(from, proposalWords);
  const collected = collectFiles(from);
  if ('why' in collected) return { lessons: [], faults: [`${from}: cannot be read: ${collected.why}`] };
  const made = await lessonsFromDags(collected, proposalWords);
  const isNone = made.lessons.length === 0 && made.faults.length === 0;
  return isNone ? { lessons: [], faults: [`${from}: there is no DAG in it.`] } : made;
}

/** A case or a recording. */
function fromJson(file: string, words: Words['proposalWords']): Found {
  const read = readText(file, LIMITS.case, file);
  if (!('text' in read)) return { lessons: [], faults: [formatProblem(problemOf(read, file))] };
  const parsed = parseCase(read.text, file);
  if ('problems' in parsed) return { lessons: [], faults: parsed.problems.map(formatProblem) };
  const made = lessonFromCase(parsed.case, words);
  return 'why' in made ? { lessons: [], faults: [`${file}: ${made.why}`] } : { lessons: [made], faults: [] };
}

function writeAll(folder: string, files: CourseFiles): void {
  for (const [file, text] of files) {
    const place = path.join(folder, ...file.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

/** `my-course` → `My course`. */
function titleOf(name: string): string {
  const words = name.replaceAll(/[-_ ]+/g, ' ').trim();
  return words === '' ? 'My course' : words.charAt(0).toUpperCase() + words.slice(1);
}

function isEmptyFolder(place: string): boolean {
  try {
    return readdirSync(place).length === 0;
  } catch {
    return false;
  }
}

function wrongUse(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

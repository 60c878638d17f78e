/**
 * `dag-tutor migrate [FILE…]`: writes lessons of an earlier version of the format anew, in the present one.
 * Exit 0: all are of the present version now; 1: one cannot be brought to it; 2: a file cannot be read or written, or
 * wrong use.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { atPresentVersion, migrateLesson, readJson, VERSIONS } from '../lesson/check';
import type { Problem } from '../lesson/check';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { listLessons } from './read-lessons';
import { LIMITS, problemOf, readText } from './read-text';

const USAGE = `Usage: dag-tutor migrate [FILE…]

Brings lesson files (<course>/<lesson>.json) of an earlier version of the format to the present one, which is ${VERSIONS.present}. All
that does not change stays as you have set it. The site and every command read earlier versions, too; a file need
only be brought along to use what has come since.

  FILE…  lesson files; all of lessons/ if left out

Exit status: 0 all are of version ${VERSIONS.present}, 1 a file cannot be brought to it, 2 a file cannot be read or written.`;

export function run(args: readonly string[]): number {
  const options = readOptions(args, [], USAGE);
  if (typeof options === 'number') return options;
  const files = options.files.length > 0 ? options.files : listLessons('lessons').map((one) => one.path);
  if (files.length === 0) {
    console.error(`There are no lessons in lessons/.\n\n${USAGE}`);
    return 2;
  }
  return Math.max(...files.map(bringAlong));
}

function bringAlong(file: string): number {
  const read = readText(path.resolve(file), LIMITS.lesson, file);
  if (!('text' in read)) return tell([problemOf(read, file)], 2);
  const json = readJson(read.text, file);
  if ('problems' in json) return tell(json.problems, 1);
  const present = atPresentVersion(json.source, read.text);
  if ('problems' in present) return tell(present.problems, 1);
  const migrated = migrateLesson(read.text);
  if (migrated === null) {
    console.error(`${file}: its "version" is none that a lesson has had: 1 to ${VERSIONS.present}.`);
    return 1;
  }
  if (migrated.from === VERSIONS.present) {
    console.log(`${file}: is of version ${VERSIONS.present}.`);
    return 0;
  }
  try {
    writeFileSync(file, migrated.text);
  } catch (problem) {
    console.error(`${file} cannot be written: ${(problem as Error).message}`);
    return 2;
  }
  console.log(`${file}: was of version ${migrated.from}, is of version ${VERSIONS.present} now.`);
  return 0;
}

function tell(problems: readonly Problem[], status: number): number {
  for (const problem of problems) console.error(formatProblem(problem));
  return status;
}

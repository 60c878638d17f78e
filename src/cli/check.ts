/**
 * `npm run -s check -- FILE…`: says what is wrong with lesson files.
 * Exit 0: nothing; 1: problems, one a line as file:line:column; 2: a file that cannot be read, or wrong use.
 */
import path from 'node:path';
import { listLessons, readLesson } from './read-lessons';
import { formatProblem } from '../lesson/check';

const USAGE = `Usage: npm run -s check -- [FILE…]

Checks lesson files (lessons/<course>/<lesson>.json): their structure, their references, and every answer
against the simulated run. Without files: all of lessons/.

Exit status: 0 nothing wrong, 1 problems found, 2 a file cannot be read or the call is wrong.`;

function main(args: readonly string[]): number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const unknown = args.find((arg) => arg.startsWith('-'));
  if (unknown !== undefined) {
    console.error(`Unknown option ${unknown}.\n\n${USAGE}`);
    return 2;
  }
  const files = args.length ? args : listLessons('lessons').map((entry) => path.relative('.', entry.path));
  let problems = 0;
  let unreadable = 0;
  for (const file of files) {
    try {
      const checked = readLesson(path.resolve(file), file);
      if ('lesson' in checked) continue;
      problems += checked.problems.length;
      for (const problem of checked.problems) console.log(formatProblem(problem));
    } catch (error) {
      unreadable++;
      console.error(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const checked = files.length - unreadable;
  if (problems)
    console.log(
      `\n${problems} ${problems === 1 ? 'problem' : 'problems'} in ${checked} ${checked === 1 ? 'file' : 'files'}.`,
    );
  else if (!unreadable)
    console.log(`${checked} ${checked === 1 ? 'lesson' : 'lessons'} checked, nothing wrong.`);
  return unreadable ? 2 : problems ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));

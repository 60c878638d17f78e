/**
 * `npm run -s simulate -- FILE… [--out FOLDER]`: runs cases and writes what happened, in the recordings' format.
 * Exit 0: all ran; 2: bad input or wrong use, one line each.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simulate, toRecording } from '../engine';
import { doubtsAbout, parseCase } from '../lesson/check';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { LIMITS, problemOf, readText } from './read-text';
import { printRecording } from './print-recording';

const USAGE = `Usage: npm run -s simulate -- FILE… [--out FOLDER]

Runs cases through the simulated scheduler and writes what happened, tick by tick, in the format of the
recordings (test/conformance/recorder/README.md).

  FILE          a case, or a recording, whose case is run again; "-" reads one from standard input
  --out FOLDER  write one file for each, of the same name ("-": stdin.json), instead of to standard output;
                of two with the same name the second goes into a folder named like its own

What Airflow takes but nobody can mean (a pool that does not exist, say) is told on standard error, a line each.

Exit status: 0 all ran, 2 a file is not a case that Airflow would take (one line says where), or the call is wrong.`;

function main(args: readonly string[]): number {
  const options = readOptions(args, ['out'], USAGE);
  if (typeof options === 'number') return options;
  const { files, out } = options;
  if (files.length === 0) return wrongUse('Which case? Name a file, or - for standard input.');
  const places = out === undefined ? [] : outputs(files, out);
  let bad = 0;
  files.forEach((file, index) => {
    const shown = file === '-' ? '<stdin>' : file;
    const read = readText(file, LIMITS.case, shown);
    if (!('text' in read)) return reject(formatProblem(problemOf(read, shown)));
    const { text } = read;
    const parsed = parseCase(text, shown);
    if ('problems' in parsed) return reject(parsed.problems.slice(0, 1).map(formatProblem).join());
    for (const doubt of doubtsAbout(parsed.case, text, shown)) console.error(formatProblem(doubt));
    const printed = printRecording(toRecording(simulate(parsed.case)));
    const place = places[index];
    if (place === undefined) return process.stdout.write(printed);
    const problem = write(place, printed);
    if (problem !== null) reject(`${shown}: its trace cannot be written: ${problem}`);
  });
  return bad > 0 ? 2 : 0;

  function reject(line: string): void {
    bad += 1;
    console.error(line);
  }
}

/** Where the trace of each file goes. Of files with the same name all but the first go into a folder named like theirs. */
function outputs(files: readonly string[], out: string): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = file === '-' ? 'stdin.json' : path.basename(file);
    let place = path.join(out, name);
    for (let folder = path.dirname(file); taken.has(place); folder = path.dirname(folder)) {
      place = path.join(out, path.basename(folder) || 'again', path.relative(out, place));
    }
    taken.add(place);
    return place;
  });
}

/** Why it could not be written, or null. */
function write(place: string, text: string): string | null {
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    return null;
  } catch (problem) {
    return (problem as Error).message;
  }
}

function wrongUse(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));

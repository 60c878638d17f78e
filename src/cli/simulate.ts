/**
 * `dag-tutor simulate FILE… [--out FOLDER] [--without blocked]`: runs cases and writes what happened, in the recordings' format.
 * Exit 0: all ran; 2: bad input or wrong use, one line each.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { simulate } from '../engine';
import { doubtsAbout, parseCase } from '../lesson/check';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { LIMITS, problemOf, readText } from './read-text';
import { isReaderGone } from './reader-gone';
import { printRecording } from './print-recording';

const USAGE = `Usage: dag-tutor simulate FILE… [--out FOLDER] [--without blocked]

Runs cases through the simulated scheduler and writes what happened, tick by tick, in the format of the
recordings (test/conformance/recorder/README.md).

  FILE          a case, or a recording, whose case is run again; "-" reads one from standard input
  --out FOLDER  write one file for each, of the same name ("-": stdin.json), instead of to standard output;
                of two with the same name the second goes into a folder named like its own
  --without blocked
                leave out which checks hold back each waiting task: of many tasks that is nearly all of the output

What Airflow takes but nobody can mean (a pool that does not exist, say) is told on standard error, a line each.

Exit status: 0 all ran, 2 a file is not a case that Airflow would take (one line says where), or the call is wrong.`;

export function run(args: readonly string[]): number {
  const options = readOptions(args, ['out', 'without'], USAGE);
  if (typeof options === 'number') return options;
  const { files, out, without } = options;
  if (without !== undefined && without !== 'blocked')
    return wrongUse(`Only "blocked" can be left out, not "${without}".`);
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
    const pieces = printRecording(simulate(parsed.case), { withoutBlocked: without === 'blocked' });
    const problem = write(places[index], pieces);
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

/** Writes to a file, or to standard output; answers why it could not be written, or null. */
function write(place: string | undefined, pieces: Iterable<string>): string | null {
  try {
    if (place !== undefined) mkdirSync(path.dirname(place), { recursive: true });
    const file = place === undefined ? process.stdout.fd : openSync(place, 'w');
    for (const block of blocksOf(pieces)) writeAll(file, block);
    if (place !== undefined) closeSync(file);
    return null;
  } catch (problem) {
    if (place === undefined && isReaderGone(problem)) process.exit();
    return (problem as Error).message;
  }
}

/** Pieces put together until they are worth a call to the system. */
function* blocksOf(pieces: Iterable<string>): Generator<Buffer> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield Buffer.from(block);
    block = '';
  }
  yield Buffer.from(block);
}

const BLOCK = 2 ** 16;

/** All of it, however often the system has to be asked: a pipe that is full takes some, or asks to wait. */
function writeAll(file: number, block: Buffer): void {
  for (let done = 0; done < block.length;) {
    try {
      done += writeSync(file, block, done);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EAGAIN') throw problem;
    }
  }
}

function wrongUse(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}

/** Checks mutants of lessons, and says of each that is not refused as it should be what is wrong with that. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, readText } from '../../../src/cli/read-text';
import { checkLesson } from '../../../src/lesson/check';
import { describeProblem } from '../../../src/text';
import { mutantOf } from './mutants';

/** Nobody waits longer for an answer. */
export const LONGEST_MS = 2000;

export interface Trial {
  readonly file: string;
  readonly seed: number;
  readonly ms: number;
  readonly text: string;
  /** What is wrong with the checker's answer; null if nothing is. */
  readonly fault: string | null;
  readonly isLesson: boolean;
}

/** The mutants of a file, one by one, with the checker's answers. */
export function* tryMutants(file: string, seeds: Iterable<number>): Generator<Trial> {
  const original = readFileSync(file, 'utf8');
  const listings = new Map<string, ReturnType<typeof readText>>();
  const readBeside = (name: string) => {
    const known = listings.get(name) ?? readText(path.join(path.dirname(file), name), LIMITS.listing, name);
    listings.set(name, known);
    return known;
  };
  for (const seed of seeds) {
    const text = mutantOf(original, seed);
    // The processor's time: what else the machine does is not the checker's doing.
    const start = process.cpuUsage();
    const checked = checkLesson({
      file,
      course: path.basename(path.dirname(file)),
      name: path.basename(file, '.json'),
      text,
      readBeside,
    });
    const spent = process.cpuUsage(start);
    const ms = (spent.user + spent.system) / 1000;
    const isLesson = 'lesson' in checked;
    const fault = 'problems' in checked ? faultOf(checked.problems, text) : null;
    yield {
      file,
      seed,
      ms,
      text,
      isLesson,
      fault: fault ?? (ms > LONGEST_MS ? `${Math.round(ms)} ms` : null),
    };
  }
}

function faultOf(
  problems: Extract<ReturnType<typeof checkLesson>, { problems: unknown }>['problems'],
  text: string,
) {
  if (problems.length === 0) return 'refused without a word';
  const lines = text.split(/\r\n|\n|\r/);
  for (const problem of problems) {
    const said = `${problem.code}: ${describeProblem(problem)}`;
    if (problem.code === 'checker.failed') return said;
    const line = lines[problem.line - 1];
    if (line === undefined || problem.column < 1 || problem.column > line.length + 1)
      return `no place for ${said}`;
    if (/undefined|NaN|\[object|``/.test(said)) return `badly said: ${said}`;
    if (said.length > 1500) return `too much said: ${said.slice(0, 100)}`;
  }
  return null;
}

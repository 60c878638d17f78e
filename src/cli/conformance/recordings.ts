/** Runs the case of each recording again and compares. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simulate, toRecording, type Recording } from '../../engine';
import { formatProblem, parseCase } from '../../lesson/check';
import { firstDifference } from '../compare';
import { AGREES, differs, type Result, type Verdict } from './result';

/** Every recording of a folder and the folders in it, by name. */
export function listRecordings(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

export function checkRecording(file: string): Result {
  const text = readFileSync(file, 'utf8');
  const fallback = path.join(path.basename(path.dirname(file)), path.basename(file, '.json'));
  try {
    const real = JSON.parse(text) as Recording;
    const id = typeof real.case === 'string' ? real.case : fallback;
    return { id, topic: id.split('/')[0] ?? '', verdict: verdictOn(real, text, file) };
  } catch (problem) {
    const how = `the file cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`;
    return { id: fallback, topic: path.dirname(fallback), verdict: differs(how) };
  }
}

function verdictOn(real: Recording, text: string, file: string): Verdict {
  const parsed = parseCase(text, file);
  if ('problems' in parsed)
    return differs(`the simulator refuses the case: ${parsed.problems.map(formatProblem)[0]}`);
  const how = firstDifference(real.ticks, toRecording(simulate(parsed.case)).ticks);
  return how === null ? AGREES : differs(how);
}

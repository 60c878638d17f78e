/** Runs the case of each recording again and compares. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SETTLING_ORDERS, simulate, toRecording } from '../../engine';
import type { Case, Recording, Trace } from '../../engine';
import { parseCase } from '../../lesson/check';
import { formatProblem } from '../../text';
import { firstDifference } from '../compare';
import { LIMITS, problemOf, readText } from '../read-text';
import { AGREES, AGREES_OTHERWISE, differs, type Result, type Verdict } from './result';

/** Every recording of a folder and the folders in it, by name. */
export function listRecordings(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** One recording, counted under the folder that it is in. */
export function checkRecording(file: string): Result {
  const topic = path.basename(path.dirname(file));
  return { id: `${topic}/${path.basename(file, '.json')}`, topic, verdict: verdictOnFile(file) };
}

function verdictOnFile(file: string): Verdict {
  const read = readText(file, LIMITS.case);
  if (!('text' in read)) return differs(formatProblem(problemOf(read, file)));
  const parsed = parseCase(read.text, file);
  if ('problems' in parsed)
    return differs(`the simulator refuses the case: ${parsed.problems.map(formatProblem)[0]}`);
  try {
    return verdictOn(JSON.parse(read.text) as Recording, parsed.case);
  } catch (problem) {
    return differs(
      `the file cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

function verdictOn(real: Recording, input: Case): Verdict {
  const trace = simulate(input);
  const how = firstDifference(real, toRecording(trace));
  if (how === null) return AGREES;
  // Where Airflow leaves an outcome open the trace says so, and the other outcomes are right as well.
  if (!leavesOpen(trace)) return differs(how);
  const others = SETTLING_ORDERS.slice(1);
  return others.some((order) => firstDifference(real, toRecording(simulate(input, { order }))) === null)
    ? AGREES_OTHERWISE
    : differs(how);
}

/** Whether a cause says that another state was possible. */
export function leavesOpen(trace: Trace): boolean {
  for (let position = 0; position < trace.length; position += 1)
    if ((trace.change(position).cause.values['instead'] ?? null) !== null) return true;
  return false;
}

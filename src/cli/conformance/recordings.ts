/** Runs the case of each recording again and compares. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTLING_ORDERS, simulate, toRecording, type Recording, type Trace } from '../../engine';
import { parseCase } from '../../lesson/check';
import { formatProblem } from '../../text';
import { firstDifference } from '../compare';
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
  try {
    const text = readFileSync(file, 'utf8');
    return verdictOn(JSON.parse(text) as Recording, text, file);
  } catch (problem) {
    return differs(
      `the file cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

function verdictOn(real: Recording, text: string, file: string): Verdict {
  const parsed = parseCase(text, file);
  if ('problems' in parsed)
    return differs(`the simulator refuses the case: ${parsed.problems.map(formatProblem)[0]}`);
  const trace = simulate(parsed.case);
  const how = firstDifference(real, toRecording(trace));
  if (how === null) return AGREES;
  // Where Airflow leaves an outcome open the trace says so, and the other outcomes are right as well.
  if (!leavesOpen(trace)) return differs(how);
  const others = SETTLING_ORDERS.slice(1);
  return others.some((order) => firstDifference(real, toRecording(simulate(parsed.case, { order }))) === null)
    ? AGREES_OTHERWISE
    : differs(how);
}

/** Whether a cause says that another state was possible. */
export function leavesOpen(trace: Trace): boolean {
  for (let position = 0; position < trace.length; position += 1)
    if ((trace.change(position).cause.values['instead'] ?? null) !== null) return true;
  return false;
}

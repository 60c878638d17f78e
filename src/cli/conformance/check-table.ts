/** Runs every case of a table of Airflow's own tests. */
import { differs, notRun, type Result } from './result';
import { RUNNERS, type TableCase } from './tables';
import { completed } from './tables/defaults';

export function checkCases(cases: readonly TableCase[]): Result[] {
  return cases.map((row) => ({ id: row.id, topic: row.kind, verdict: verdictOn(row) }));
}

function verdictOn(row: TableCase): Result['verdict'] {
  const run = RUNNERS[row.kind];
  if (!run) return notRun(`there is no way to run cases of the kind ${row.kind}`);
  const whole = completed(row);
  if ('missing' in whole) return differs(`it cannot be run: it has no ${whole.missing}`);
  try {
    return run(whole);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    // What a runner reads and does not find: a member that it cannot do without.
    const isMissing = problem instanceof TypeError || problem instanceof RangeError;
    return differs(`it cannot be run${isMissing ? ', a member is missing or of another form' : ''}: ${why}`);
  }
}

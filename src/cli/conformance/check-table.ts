/** Runs every case of a table of Airflow's own tests. */
import { differs, notRun, type Result } from './result';
import { RUNNERS, type TableCase } from './tables';

export function checkCases(cases: readonly TableCase[]): Result[] {
  return cases.map((row) => ({ id: row.id, topic: row.kind, verdict: verdictOn(row) }));
}

function verdictOn(row: TableCase): Result['verdict'] {
  const run = RUNNERS[row.kind];
  if (!run) return notRun(`there is no way to run cases of the kind ${row.kind}`);
  try {
    return run(row);
  } catch (problem) {
    return differs(`it cannot be run: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

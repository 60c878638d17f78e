/** What is said of what was read: faults, places for Airflow 3, modules that are not there. */
import { memo } from '../../engine';
import type { DagProblem, ReadResult, StandIn } from '../../sources/python';
import type { WorkbenchState } from './workbench-state';

export interface Findings {
  /** What could not be read, by file and line. */
  readonly faults: readonly DagProblem[];
  /** Written for Airflow 2, and read all the same. */
  readonly old: readonly DagProblem[];
  /** Helpers of one's own that are not among the files. */
  readonly missing: readonly StandIn[];
  /** Packages of others. */
  readonly standIns: readonly StandIn[];
}

const OLD: ReadonlySet<string> = new Set(['old-import', 'old-argument', 'old-rule', 'old-template', 'sla']);

/** A helper that is not there is told once, by its name: not again at each import of it. */
export const findingsOf = memo((result: ReadResult): Findings => {
  const problems = Object.values(result.files).flatMap((file) => file.problems);
  return {
    faults: problems.filter(({ code }) => !OLD.has(code) && code !== 'missing-module'),
    old: problems.filter(({ code }) => OLD.has(code)),
    missing: result.standIns.filter(({ isHelper }) => isHelper),
    standIns: result.standIns.filter(({ isHelper }) => !isHelper),
  };
});

const NONE: Findings = { faults: [], old: [], missing: [], standIns: [] };

/** The same, where nothing may have been read yet. */
export function findingsIn(result: ReadResult | null): Findings {
  return result ? findingsOf(result) : NONE;
}

/** How many places were written for Airflow 3. */
export function fixedIn({ files }: NonNullable<WorkbenchState['fixed']>): number {
  return files.reduce((sum, file) => sum + file.fixed, 0);
}

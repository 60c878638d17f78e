/**
 * Where cases come from: a scenario of a lesson, a link, a file. Each is read into the same kind of case, by the same
 * checks; what is wrong has its place.
 */
import type { Case } from '../engine';
import type { CodeListing, Lesson, Problem } from '../lesson';
import type { Asking, RunSource } from './run-source';

/** A case that Airflow would take, and the code that it was read from or comes with; or what is wrong with it. */
export type ReadCase =
  { readonly case: Case; readonly code: CodeListing | null } | { readonly problems: readonly Problem[] };

/** One place to read a case from. Reading rejects only where it is given up. */
export interface CaseSource {
  read(asking?: Asking): Promise<ReadCase>;
}

/** A scenario of a lesson, which was checked when the lesson was. */
export function lessonCase(lesson: Lesson, scenarioId: string): CaseSource {
  const scenario = lesson.scenarios.find(({ id }) => id === scenarioId) ?? lesson.scenarios[0];
  const code = lesson.code.find(({ id }) => id === scenario.code) ?? null;
  return { read: () => Promise.resolve({ case: scenario.case, code }) };
}

/**
 * A case as JSON, or a recording, whose case is run again.
 * @param file as it is named in messages
 */
export function jsonCase(runs: RunSource, text: string, file: string): CaseSource {
  return {
    async read(asking) {
      const parsed = await runs.ask('read', [{ text, file }], asking);
      return 'problems' in parsed ? parsed : { case: parsed.case, code: null };
    },
  };
}

/** A run in a link (see `runFragment`), over the run of the lesson that it was made of. */
export function linkedCase(runs: RunSource, text: string, lessons: Case): CaseSource {
  return {
    async read(asking) {
      const { unpackRun } = await import('./pack-run');
      let json: string;
      try {
        json = await unpackRun(text, lessons);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { problems: [{ file: LINK, ...START, code: 'file.unreadable', values: { file: LINK, why } }] };
      }
      return jsonCase(runs, json, LINK).read(asking);
    },
  };
}

/** The text for a link of a case: its difference to the lesson's, packed. It comes with the first link that is made. */
export async function packCase(lessons: Case, own: Case): Promise<string> {
  const { packRun } = await import('./pack-run');
  return packRun(lessons, own);
}

const LINK = 'run.json';
const START = { line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' };

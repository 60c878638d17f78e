/** What a learner has done, lesson by lesson, as plain rows: for the page, and as a table to keep. */
import { loadCatalogue, loadLesson } from 'virtual:lessons';
import { MODES, modesDone } from '../../modes';
import { createStore, loadProgress, rightAnswers, scoreOf } from '../../player';
import type { FinalChecks } from '../../player';
import { readKept } from '../read-kept';

export interface SummaryRow {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly modesDone: number;
  readonly modes: number;
  readonly right: number;
  /** How many questions there are to be right about, as far as they are known. */
  readonly of: number;
  readonly due: number;
}

/** The lessons that were begun in this browser, in the order of the course. */
export async function summaryRows(language: string): Promise<readonly SummaryRow[]> {
  const kept = readKept();
  const store = createStore();
  const rows: SummaryRow[] = [];
  for (const { course, lessons } of await loadCatalogue(language)) {
    for (const { id, path, title, language: written, broken } of lessons) {
      const here = kept.get(path);
      const checked = here && !broken ? await loadLesson(course, id, language) : null;
      if (!here || !checked || 'problems' in checked) continue;
      const { progress } = loadProgress(store, checked.lesson);
      const { right, of } = scoreOf(checked.lesson, progress).lesson;
      const done = modesDone(checked.lesson, progress).length;
      rows.push({
        path,
        title,
        language: written,
        modesDone: done,
        modes: MODES.length,
        right,
        of,
        due: here.due,
      });
    }
  }
  return rows;
}

/** How a table is written in words: its heads, and those of the checks. */
interface TableWords {
  readonly lesson: string;
  readonly modes: string;
  readonly answers: string;
  readonly due: string;
  readonly checks: string;
  readonly date: string;
  readonly result: string;
  readonly variant: string;
  readonly notEnded: string;
  readonly of: (n: number, all: number) => string;
}

/** The rows, and below them the final checks, as CSV (RFC 4180) that spreadsheets open. Dates are ISO 8601. */
export function summaryTable(rows: readonly SummaryRow[], checks: FinalChecks, words: TableWords): string {
  const lines: (readonly (string | number)[])[] = [
    [words.lesson, words.modes, words.answers, words.due],
    ...rows.map((row) => [
      row.title,
      words.of(row.modesDone, row.modes),
      words.of(row.right, row.of),
      row.due,
    ]),
    [],
    [words.checks],
    [words.variant, words.date, words.result],
    ...Object.entries(checks).map(([seed, check]) => [
      seed,
      check.endedAt === null ? words.notEnded : new Date(check.endedAt).toISOString(),
      words.of(rightAnswers(check), Object.keys(check.answers).length),
    ]),
  ];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** What spreadsheets would take for a formula gets a sign before it that they take for text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

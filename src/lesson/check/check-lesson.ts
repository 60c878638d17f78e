/**
 * The lesson checker: one for the console, the page, the editor and the build. It says everything that is wrong at
 * once, each with its place; a lesson whose words disagree with the run does not pass.
 */
import type { CodeToken } from '../lesson';
import { normalizeLesson } from '../normalize';
import type { BuiltLesson } from '../runs/own-runs';
import { LessonSchema } from '../schema/lesson';
import type { ParsedLesson } from '../schema/lesson';
import { checkCases } from './check-cases';
import { checkCode } from './check-code';
import { checkIds } from './check-ids';
import { checkWords } from './check-words';
import { readJson } from './json-source';
import type { JsonSource } from './json-source';
import type { Problem } from './problem';
import { checkStructure } from './structure';

export interface LessonText {
  /** As shown in messages, for example `lessons/mlops/airflow-ml-orchestration.json`. */
  readonly file: string;
  /** The folder it lies in. */
  readonly course: string;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly text: string;
  /** Gives the text of a file beside the lesson, or null if there is none. */
  readonly readBeside: (name: string) => string | null;
  readonly highlight?: (text: string) => CodeToken[][];
}

/** What every rule of the checker works on. */
export interface Draft {
  readonly source: JsonSource;
  readonly course: string;
  readonly name: string;
  readonly parsed: ParsedLesson;
  readonly code: ReadonlyMap<string, string>;
}

export type CheckedLesson = BuiltLesson | { readonly problems: readonly Problem[] };

/** The lesson, ready for a player; or all that is wrong with it, in the order of the file. */
export function checkLesson(text: LessonText): CheckedLesson {
  const read = readJson(text.text, text.file);
  if ('problems' in read) return { problems: sorted(read.problems) };
  const { source } = read;
  const structure = checkStructure(source, LessonSchema);
  if ('problems' in structure) return { problems: sorted(structure.problems) };
  const parsed = structure.value;

  const code = new Map<string, string>();
  for (const listing of parsed.code) {
    const content = text.readBeside(listing.file);
    if (content !== null) code.set(listing.file, content);
  }
  const draft: Draft = { source, course: text.course, name: text.name, parsed, code };

  // What the run proves can only be asked of a lesson that holds together.
  const problems = [...checkIds(draft), ...checkCode(draft), ...checkCases(draft)];
  if (problems.length) return { problems: sorted(problems) };
  const lesson = normalizeLesson({
    course: text.course,
    parsed,
    code,
    ...(text.highlight && { highlight: text.highlight }),
  });
  const words = checkWords(draft, lesson);
  return words.length ? { problems: sorted(words) } : { lesson };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

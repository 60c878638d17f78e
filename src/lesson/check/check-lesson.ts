/**
 * The lesson checker: one for the console, the page, the editor and the build. It says everything that is wrong at
 * once, each with its place; a lesson whose words disagree with the run does not pass.
 */
import type { CodeToken, Lesson } from '../lesson';
import { withMadeActivities, withRuns } from '../complete-lesson';
import { normalizeLesson } from '../normalize';
import { LessonSchema, withScenario } from '../schema/lesson';
import type { ParsedLesson } from '../schema/lesson';
import { checkCases } from './check-cases';
import { checkCode } from './check-code';
import { checkIds } from './check-ids';
import { checkKnobs } from './check-knobs';
import { checkListings } from './check-listings';
import type { ListingFacts } from './check-listings';
import { checkRuns } from './check-runs';
import { checkWords } from './check-words';
import { filledSource } from './fill-lesson';
import { readJson } from './json-source';
import type { JsonSource } from './json-source';
import { atPresentVersion } from './lesson-versions';
import { checkerFailed, inOrder } from './problem';
import type { Fault, Problem } from './problem';
import { checkStructure } from './structure';

export interface LessonText {
  /** As shown in messages, for example `lessons/mlops/airflow-ml-orchestration.json`. */
  readonly file: string;
  /** The folder it lies in. */
  readonly course: string;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly text: string;
  /** Gives the text of a file beside the lesson, or says why there is none. */
  readonly readBeside: (name: string) => Beside;
  readonly highlight?: (text: string) => CodeToken[][];
  /** Reads what a listing says of its DAG; left out, listings are not held against their runs. */
  readonly readListing?: (text: string) => ListingFacts;
}

/** A file beside the lesson: its text, or why it cannot be read. */
export type Beside = { readonly text: string } | Fault;

/** What every rule of the checker works on. */
export interface Draft {
  readonly source: JsonSource;
  readonly course: string;
  readonly name: string;
  readonly parsed: ParsedLesson;
  /** What the listings' files hold, by name. */
  readonly listings: ReadonlyMap<string, Beside>;
}

export type CheckedLesson = { readonly lesson: Lesson } | { readonly problems: readonly Problem[] };

/** The lesson, ready for a player; or all that is wrong with it, in the order of the file. Never throws. */
export function checkLesson(text: LessonText): CheckedLesson {
  try {
    return check(text);
  } catch (error) {
    return { problems: [checkerFailed(text.file, error)] };
  }
}

function check(text: LessonText): CheckedLesson {
  const read = readJson(text.text, text.file);
  if ('problems' in read) return { problems: inOrder(read.problems) };
  const present = atPresentVersion(read.source, text.text);
  if ('problems' in present) return present;
  const source = filledSource(present.source, text.readBeside);
  const structure = checkStructure(source, LessonSchema);
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const parsed = withScenario(structure.value);

  const listings = new Map<string, Beside>();
  for (const { file } of parsed.code) {
    const beside = text.readBeside(file);
    listings.set(file, 'text' in beside ? { text: beside.text.replace(/\r\n?/g, '\n') } : beside);
  }
  const draft: Draft = { source, course: text.course, name: text.name, parsed, listings };

  // What the run proves can only be asked of a lesson that holds together.
  const problems = [...checkIds(draft), ...checkCode(draft), ...checkKnobs(draft), ...checkCases(draft)];
  if (problems.length) return { problems: inOrder(problems) };
  const code = new Map([...listings].flatMap(([file, one]) => ('text' in one ? [[file, one.text]] : [])));
  const written = normalizeLesson({
    course: text.course,
    parsed,
    code,
    ...(text.highlight && { highlight: text.highlight }),
  });
  const runs = [
    ...(text.readListing ? checkListings(draft, text.readListing) : []),
    ...checkRuns(draft, written),
  ];
  if (runs.length) return { problems: inOrder(runs) };
  const lesson = withRuns(written);
  const words = checkWords(draft, lesson);
  return words.length ? { problems: inOrder(words) } : { lesson: withMadeActivities(lesson) };
}

/** Reads a case, or the case that a recording or a trace was made of. */
import { checkCase, checkMeaning, type Case } from '../../engine';
import { CaseSchema } from '../schema/case';
import { readJson, within, type JsonSource } from './json-source';
import { checkerFailed } from './problem';
import type { Problem } from './problem';
import { checkStructure } from './structure';

export type ParsedCase = { readonly case: Case } | { readonly problems: readonly Problem[] };

/**
 * A case that the engine takes; or all that is wrong with it, each with its place. `file` is as shown in messages. Never
 * throws.
 */
export function parseCase(text: string, file: string): ParsedCase {
  const fast = quickly(text);
  if (fast) return { case: fast };
  try {
    return carefully(text, file);
  } catch (error) {
    return { problems: [checkerFailed(file, error)] };
  }
}

function carefully(text: string, file: string): ParsedCase {
  const read = readJson(text, file);
  if ('problems' in read) return read;
  const source = caseIn(read.source);
  const structure = checkStructure(source, CaseSchema);
  if ('problems' in structure) return structure;
  // The schema's optional members may be undefined, the engine's are absent: what JSON cannot tell apart.
  const parsed = structure.value as Case;
  const problems = checkCase(parsed).map((problem) =>
    source.problem(problem.path, problem.code, problem.values),
  );
  return problems.length > 0 ? { problems } : { case: parsed };
}

/** What Airflow takes of a case and can hardly be meant (`checkMeaning`), with places in the text it was read from. */
export function doubtsAbout(input: Case, text: string, file: string): readonly Problem[] {
  const doubts = checkMeaning(input);
  const read = doubts.length > 0 ? readJson(text, file) : { problems: [] };
  if ('problems' in read) return [];
  const source = caseIn(read.source);
  return doubts.map(({ path, code, values }) => source.problem(path, code, values));
}

function caseIn(source: JsonSource): JsonSource {
  return isRecording(source.value) ? within(source, ['input']) : source;
}

/** Without keeping places, which takes most of the time: hundreds of files are read at once. */
function quickly(text: string): Case | null {
  try {
    const value: unknown = JSON.parse(text);
    if (SUSPECT.test(text) || membersIn(value) !== membersWritten(text)) return null;
    const result = CaseSchema.safeParse(isRecording(value) ? value.input : value);
    return result.success && checkCase(result.data as Case).length === 0 ? (result.data as Case) : null;
  } catch {
    return null; // the careful way says what is wrong
  }
}

/** Names and numbers that the careful way may refuse. */
const SUSPECT = /__proto__|\\u|\d{16}|e\+?\d{3}/i;

/** How many members all objects of a value have. Of two with one name only one is left. */
function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce((sum: number, one) => sum + membersIn(one), Array.isArray(value) ? 0 : inner.length);
}

/** How many the text has: a colon each, outside of strings. */
function membersWritten(text: string): number {
  let count = 0;
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|:/g)) if (part === ':') count++;
  return count;
}

function isRecording(value: unknown): value is { input: unknown } {
  return typeof value === 'object' && value !== null && 'input' in value && 'ticks' in value;
}

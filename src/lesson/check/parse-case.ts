/** Reads a case, or the case that a recording or a trace was made of. */
import { checkCase, type Case } from '../../engine';
import { CaseSchema } from '../schema/case';
import { readJson, within } from './json-source';
import type { Problem } from './problem';
import { checkStructure } from './structure';

export type ParsedCase = { readonly case: Case } | { readonly problems: readonly Problem[] };

/** A case that the engine takes; or all that is wrong with it, each with its place. `file` is as shown in messages. */
export function parseCase(text: string, file: string): ParsedCase {
  const fast = quickly(text);
  if (fast) return { case: fast };
  const read = readJson(text, file);
  if ('problems' in read) return read;
  const source = isRecording(read.source.value) ? within(read.source, ['input']) : read.source;
  const structure = checkStructure(source, CaseSchema);
  if ('problems' in structure) return structure;
  // The schema's optional members may be undefined, the engine's are absent: what JSON cannot tell apart.
  const parsed = structure.value as Case;
  const problems = checkCase(parsed).map((problem) =>
    source.problem(problem.path, problem.code, problem.values),
  );
  return problems.length > 0 ? { problems } : { case: parsed };
}

/** Without keeping places, which takes most of the time: hundreds of files are read at once. */
function quickly(text: string): Case | null {
  try {
    const value: unknown = JSON.parse(text);
    const result = CaseSchema.safeParse(isRecording(value) ? value.input : value);
    return result.success && checkCase(result.data as Case).length === 0 ? (result.data as Case) : null;
  } catch {
    return null; // the careful way says what is wrong
  }
}

function isRecording(value: unknown): value is { input: unknown } {
  return typeof value === 'object' && value !== null && 'input' in value && 'ticks' in value;
}

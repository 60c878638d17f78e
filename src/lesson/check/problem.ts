/** What is wrong with a file, and where: the same record on the page, in the console and in an editor. */
import type { ProblemCode, Values } from '../../engine';
import type { ClaimMessage } from '../claims/explain-claim';
import type { LessonProblemCode } from './problem-codes';

export type Path = readonly (string | number)[];

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Figures and names, as in the engine's values; what a claim asks, and how it is instead. */
export type FaultValues = Readonly<Record<string, Values[string] | ClaimMessage>>;

/** A code with its values; the room `text` makes the sentence (`describeProblem`). */
export interface Fault {
  /** A stable name of what is wrong: the same in every version and language. */
  readonly code: LessonProblemCode | ProblemCode;
  readonly values: FaultValues;
}

export interface Problem extends Place, Fault {
  readonly file: string;
  /** JSON pointer (RFC 6901) to the value; empty for the whole file. */
  readonly pointer: string;
}

/** Nobody reads more faults of one file's form; of the others it is said how many there are. */
export const MOST_FAULTS = 300;

/** The place of a file as a whole. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** For what should never happen: a fault of the checker's own, told like any other. */
export function checkerFailed(file: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return { file, ...FILE_START, pointer: '', code: 'checker.failed', values: { why } };
}

export function toPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** In the order of the file. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

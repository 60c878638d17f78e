/** What is wrong with a file, and where: the same record on the page, in the console and in an editor. */

export type Path = readonly (string | number)[];

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Problem extends Place {
  readonly file: string;
  /** JSON pointer (RFC 6901) to the value; empty for the whole file. */
  readonly pointer: string;
  /** A stable name of the rule. */
  readonly code: string;
  /** What is wrong, and where it can be said what would be right. */
  readonly message: string;
}

/** `file:line:column: message (at /json/pointer)`, as editors and terminals link it. */
export function formatProblem(problem: Problem): string {
  const at = problem.pointer === '' ? '' : ` (at ${problem.pointer})`;
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}${at}`;
}

export function toPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What the checker says, as Monaco marks it. */
import type { Problem } from '../../lesson';
import type { Words } from '../../text';
import { monaco } from './monaco';

export function toMarker(problem: Problem, { describeProblem }: Words) {
  const { line, column, endLine, endColumn, code } = problem;
  return {
    severity: monaco.MarkerSeverity.Error,
    message: describeProblem(problem),
    code,
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine,
    endColumn,
  };
}

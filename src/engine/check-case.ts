import type { Case } from './case';
import type { Values } from './reason';

export interface CaseProblem {
  readonly path: (string | number)[];
  readonly code: string;
  readonly values: Values;
}

export class CaseError extends Error {
  readonly problems: readonly CaseProblem[];

  constructor(problems: readonly CaseProblem[]) {
    super(problems.map((problem) => `${problem.path.join('.')}: ${problem.code}`).join('; '));
    this.name = 'CaseError';
    this.problems = problems;
  }
}

export function checkCase(_case: Case): CaseProblem[] {
  return [];
}

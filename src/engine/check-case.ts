/**
 * What Airflow refuses when it reads the DAGs, and what a case cannot mean: found all at once, each with its place.
 * The structure (types, unknown keys) is taken as checked.
 */
import type { Case } from './case';
import { readNames, type DagNames } from './dag/names';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { checkGraph } from './problems/check-graph';
import { checkDagIds, checkIds } from './problems/check-ids';
import { checkMapping } from './problems/check-mapping';
import { checkOperators } from './problems/check-operators';
import { checkOptions } from './problems/check-options';
import { checkReferences } from './problems/check-references';
import { checkSettings } from './problems/check-settings';
import { CaseError, type Add, type CaseProblem, type ProblemCode } from './problems/problem';
import type { SettlingOrder } from './rules/settling-orders';
import { checkSchedule } from './timetables';

/** Every problem of a case; empty where Airflow would take it. */
export function checkCase(input: Case): CaseProblem[] {
  return readCase(input).problems;
}

/** The plan of a case that Airflow would take; throws `CaseError` for any other. */
export function planCase(input: Case, order?: SettlingOrder): Plan {
  const { problems, plan } = readCase(input, order);
  if (problems.length > 0 || !plan) throw new CaseError(problems);
  return plan;
}

/** There is a plan where the ids hold together; what the edges make wrong shows only in it. */
function readCase(input: Case, order?: SettlingOrder): { problems: CaseProblem[]; plan: Plan | null } {
  const problems: CaseProblem[] = [];
  const names: DagNames[] = [];
  const add: Add = (path, code, values = {}) => problems.push({ path, code, values });
  checkSettings(input, add);
  checkDagIds(input.dags, add);
  for (const [at, dag] of input.dags.entries()) {
    const read = readNames(dag);
    names.push(read);
    checkIds(dag, at, read, add);
    checkReferences(dag, at, read, add);
    checkOptions(dag, at, add);
    checkOperators(dag, at, add);
    checkMapping(dag, at, add);
    for (const { path, code, values } of checkSchedule(dag, input.settings ?? {}))
      add(['dags', at, ...path], code as ProblemCode, values);
  }
  if (problems.some(({ code }) => !isAboutOneTask(code))) return { problems, plan: null };
  const plan = makePlan(input, names, order);
  for (const dag of plan.dags) checkGraph(dag, dag.index, add);
  return { problems, plan };
}

/** Problems with which the edges can be drawn all the same. */
function isAboutOneTask(code: ProblemCode): boolean {
  return /^(fail_fast|pool|sensor|duration|external|trigger|asset|setup|setting|option|behaviour\.(not_mapped|index))/.test(
    code,
  );
}

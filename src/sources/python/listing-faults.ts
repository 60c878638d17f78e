/** Holds what Python read of a lesson's listing to the DAGs that the lesson runs beside it. */
import type { DagSpec } from '../../engine';
import type { Problem } from '../../lesson';
import { compareDag } from './compare-dag';
import type { DagDifference } from './compare-dag';
import type { ReadFile } from './facts';

/** What is wrong, as the checker of lessons says it. */
type Fault = Pick<Problem, 'code' | 'values'>;

/** What a file says otherwise than the DAGs that are shown beside it; none where it says the same. */
export function listingFaults({ dags, facts, problems }: ReadFile, wanted: readonly DagSpec[]): Fault[] {
  if (problems.length > 0)
    return problems.map(({ line, text }) => ({ code: 'listing.python', values: { line, said: text } }));
  return wanted.flatMap((spec): Fault[] => {
    const graph = dags[spec.dag_id];
    if (!graph) return [{ code: 'listing.lacks', values: { line: 1, kind: 'dag', id: spec.dag_id } }];
    return compareDag(spec, { graph, facts: facts[spec.dag_id] }).map((one) => faultOf(one, spec));
  });
}

function faultOf(
  { code, task = '', to = '', option = '', inCode, inDag, place }: DagDifference,
  spec: DagSpec,
): Fault {
  const line = place?.line ?? 1;
  const said = (value: DagDifference['inCode']) => (value == null ? null : JSON.stringify(value));
  switch (code) {
    case 'task.missing':
      return { code: 'listing.lacks', values: { line, kind: 'task', id: task } };
    case 'edge.missing':
      return { code: 'listing.lacks', values: { line, kind: 'arrow', upstream: task, downstream: to } };
    case 'task.extra':
      return { code: 'listing.task', values: { line, id: task, near: null } };
    case 'edge.extra': {
      const isReversed = (spec.edges ?? []).some(([from, into]) => from === to && into === task);
      return { code: 'listing.arrow', values: { line, upstream: task, downstream: to, isReversed } };
    }
    case 'task.option':
    case 'dag.option': {
      const id = code === 'dag.option' ? spec.dag_id : task;
      return { code: 'listing.option', values: { line, id, option, said: said(inCode), run: said(inDag) } };
    }
  }
}

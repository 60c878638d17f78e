/** The case in which a project's DAG runs. */
import type { Case, DagSpec } from '../../engine';
import type { Project } from '../lesson';
import type { Edge } from './wiring';

/**
 * The project's DAG, with the edges a learner drew, where the lesson's first scenario runs: same clock, settings,
 * pools and `until`. What people do there is left out, because it names other runs.
 */
export function projectCase(
  scenario: Case,
  project: { readonly dag: Project['dag'] | DagSpec },
  edges: readonly Edge[] = project.dag.edges ?? [],
): Case {
  const dag = { ...project.dag, edges: edges.map(([from, to]): [string, string] => [from, to]) } as DagSpec;
  return { ...scenario, case: `${scenario.case}/project`, dags: [dag], actions: [] };
}

/** The case in which a project's DAG runs. */
import type { Case, DagSpec } from '../../../engine';
import type { Project } from '../../lesson';
import type { Edge } from './wiring';

/** What tasks do, by their ids. */
export type Behaviour = NonNullable<Project['checks'][number]['behaviour']>;

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

/** The same with tasks that do otherwise. */
export function behaving(input: Case, otherwise: Behaviour): Case {
  const dags = input.dags.map(
    (dag) => ({ ...dag, behaviour: { ...dag.behaviour, ...otherwise } }) as DagSpec,
  );
  return { ...input, dags };
}

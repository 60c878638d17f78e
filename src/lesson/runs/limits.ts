/** What could hold a run back besides what its tasks wait for. */
import type { Case } from '../../engine';

/** A limit that could hold a run back. */
export type Limit =
  | { readonly type: 'pool'; readonly pool: string }
  | { readonly type: 'max_active_tasks' }
  | { readonly type: 'parallelism' };

/** The limits of a case that its tasks come up against: their pools, the DAG's own, the workers. */
export function limitsOf(input: Case): Limit[] {
  const [dag] = input.dags;
  const pools = new Set(dag?.tasks.map((task) => task.pool ?? dag.default_args?.pool ?? 'default_pool'));
  return [
    ...[...pools].map((pool): Limit => ({ type: 'pool', pool })),
    { type: 'max_active_tasks' },
    { type: 'parallelism' },
  ];
}

/** Small cases for tests of the engine. */
import type { ActionSpec, AttemptSpec, Case, DagSpec, TaskSpec } from '../../src/engine';

const TRIGGER: ActionSpec = {
  at: 0,
  do: 'trigger',
  dag_id: 'd',
  run_id: 'r',
  logical_date: '2026-01-01T00:00:00Z',
};

/** One DAG `d`, triggered once by hand as run `r`; edges as "a > b". */
export function smallCase(
  tasks: readonly (string | TaskSpec)[],
  edges: readonly string[] = [],
  behaviour: Record<string, AttemptSpec[]> = {},
  more: Partial<Case> & { dag?: Partial<DagSpec> } = {},
): Case {
  const { dag, ...rest } = more;
  return {
    case: 'test/small',
    clock: '2026-01-01T00:00:00Z',
    dags: [
      {
        dag_id: 'd',
        schedule: null,
        tasks: tasks.map((task) => (typeof task === 'string' ? { task_id: task } : task)),
        edges: edges.map((edge) => edge.split(' > ') as [string, string]),
        behaviour,
        ...dag,
      },
    ],
    actions: [TRIGGER],
    ...rest,
  };
}

/** A small text that makes an enormous run: what a link of some thousand letters can ask for. */
import type { Case } from '../../src/engine';

const TASKS = 290;
const VALUES = 1000;

/** Tasks mapped over a thousand values each, in as many looks of the scheduler as one likes. */
export function heavyCase(base: Case): Case {
  const mapped = Array.from({ length: TASKS }, (_, at) => ({
    task_id: `t${at}`,
    expand: { x: { xcom: 'src' } },
  }));
  return {
    ...base,
    until: { loops: 20_000 },
    dags: [
      {
        dag_id: 'd',
        schedule: '@once',
        start_date: base.clock,
        tasks: [{ task_id: 'src' }, ...mapped],
        behaviour: { src: [{ returns: Array.from({ length: VALUES }, (_, value) => value) }] },
      },
    ],
  };
}

const COPIES = 20;

/**
 * A few DAGs, and more looks of the scheduler than anybody waits for: nothing happens in them, so for minutes nothing
 * but giving up ends it.
 */
export function endlessCase(base: Case): Case {
  const [dag] = base.dags;
  return {
    ...base,
    until: { seconds: 3e9, ticks: 100_000, loops: 1_000_000 },
    dags: Array.from({ length: COPIES }, (_, at) => ({
      ...dag!,
      dag_id: at === 0 ? dag!.dag_id : `${dag!.dag_id}_${at}`,
      schedule: '@continuous',
      max_active_runs: 1,
    })),
  };
}

/** What it takes to lay out a large DAG, once: in layers, and with edges far across it. */
import { compileDag } from '../../src/engine';
import type { DagSpec } from '../../src/engine';
import { layOutGraph } from '../../src/panels/dag-graph/layout/graph-layout';
import { Random } from '../conformance/generate/random';
import { layeredCase } from './layered-dag';
import { timesOf, type Row } from './report';

const TASKS = 1_000;
const RUNS = 10;
const FAR_EDGES = 4_751;
const FARTHEST = 120;

export function benchLayout(): Row[] {
  return [row('in layers', layeredCase(TASKS).dags[0]!), row('edges far across', farReaching())];
}

function row(what: string, spec: DagSpec): Row {
  const dag = compileDag(spec);
  const { wall } = timesOf(RUNS, () =>
    layOutGraph(dag, { direction: 'right', closed: new Set(), words: 'none', density: 'narrow' }),
  );
  return {
    what: `layout of ${TASKS} tasks, ${dag.edges.length} edges, ${what}`,
    values: wall,
    unit: 'ms',
    budget: 300,
  };
}

function farReaching(): DagSpec {
  const random = new Random('far');
  const edges = new Map<string, [string, string]>();
  while (edges.size < FAR_EDGES) {
    const up = random.int(0, TASKS - 2);
    const down = random.int(up + 1, Math.min(TASKS - 1, up + FARTHEST));
    edges.set(`${up}-${down}`, [`t${up}`, `t${down}`]);
  }
  const tasks = Array.from({ length: TASKS }, (_, at) => ({ task_id: `t${at}` }));
  return { dag_id: 'far', schedule: null, tasks, edges: [...edges.values()] };
}

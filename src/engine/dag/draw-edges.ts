/** All edges of a DAG, in the order in which Airflow makes them. Airflow: `airflow/sdk/definitions/taskgroup.py`, `…/xcom_arg.py`, semantics §12.1. */
import type { DagSpec, TaskSpec } from '../case';
import { Graph, type GraphTask } from './graph';
import { isArgument, isXComRef, sourceTasks, type MapInput } from './mapping';
import type { Groups } from './read-groups';

export function drawEdges(
  spec: DagSpec,
  specs: readonly TaskSpec[],
  marks: readonly GraphTask[],
  inputs: readonly (MapInput | null)[],
  groups: Groups,
  indexOf: (taskId: string) => number | undefined,
): Graph {
  const graph = new Graph(marks);
  const connect = (above: number | undefined, below: number) => {
    if (above !== undefined) graph.connect(above, below);
  };
  for (const [at, task] of specs.entries()) {
    const input = inputs[at];
    if (input) for (const source of sourceTasks(input)) graph.connect(source, at);
    else if (isXComRef(task.x)) connect(indexOf(task.x.xcom), at);
    else if (isArgument(task.x)) {
      const around = groups.mappedAround(task.group)[0];
      for (const source of around ? sourceTasks(around.input) : []) graph.connect(source, at);
    }
  }
  for (const [at, task] of specs.entries())
    for (const setup of teardownSetups(task)) connect(indexOf(setup), at);
  const node = (id: string) => indexOf(id) ?? groups.nodes.get(id);
  for (const edge of spec.edges ?? []) {
    const from = node(edge[0]);
    const to = node(edge[1]);
    if (from !== undefined && to !== undefined) graph.connect(from, to);
  }
  for (const [groupId, input] of groups.inputs) {
    const group = groups.nodes.get(groupId);
    if (group) for (const source of sourceTasks(input)) graph.putAbove(group, source);
  }
  return graph;
}

const NONE: readonly string[] = [];

/** The setups that a teardown names. */
export function teardownSetups(task: TaskSpec): readonly string[] {
  return typeof task.teardown === 'object' ? (task.teardown.setups ?? NONE) : NONE;
}

/** All edges of a DAG, in the order in which Airflow makes them. Airflow: `airflow/sdk/definitions/taskgroup.py`, `…/xcom_arg.py`, semantics §12.1. */
import type { TaskSpec } from '../case';
import { Graph, type GraphTask } from './graph';
import { isArgument, isXComRef, sourceTasks, takesArguments, type MapInput } from './mapping';
import { groupEnd, UNKNOWN_END, type DagNames } from './names';
import type { Groups } from './read-groups';

export function drawEdges(
  { places, ends }: DagNames,
  specs: readonly TaskSpec[],
  marks: readonly GraphTask[],
  inputs: readonly (MapInput | null)[],
  groups: Groups,
): Graph {
  const graph = new Graph(marks);
  const connect = (above: number | undefined, below: number) => {
    if (above !== undefined) graph.connect(above, below);
  };
  specs.forEach((task, at) => {
    const input = inputs[at];
    if (input) for (const source of sourceTasks(input)) graph.connect(source, at);
    else if (task.x === undefined || !takesArguments(task)) return;
    else if (isXComRef(task.x)) connect(places.get(task.x.xcom), at);
    else if (isArgument(task.x)) {
      const around = groups.mappedAround(task.group)[0];
      for (const source of around ? sourceTasks(around.input) : []) graph.connect(source, at);
    }
  });
  specs.forEach((task, at) => {
    for (const setup of teardownSetups(task)) connect(places.get(setup), at);
  });
  const nodeAt = (end: number) => (end >= 0 ? end : groups.inPlaces[groupEnd(end)]);
  for (let at = 0; at < ends.length; at += 2) {
    const from = nodeAt(ends[at] ?? UNKNOWN_END);
    const to = nodeAt(ends[at + 1] ?? UNKNOWN_END);
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

import type { Dag } from '../../engine';

const known = new WeakMap<Dag, string>();

/** The same text for DAGs that look the same: of one that is run again with other durations, nothing moves. */
export function structureOf(dag: Dag): string {
  let text = known.get(dag);
  if (text === undefined) {
    const tasks = dag.tasks.map((task) => [task.taskId, task.groupId, task.triggerRule, task.hasMapIndexes]);
    text = JSON.stringify([
      dag.dagId,
      tasks,
      dag.groups.map((group) => [group.groupId, group.parentId]),
      dag.edges,
    ]);
    known.set(dag, text);
  }
  return text;
}

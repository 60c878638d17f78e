import { memo } from '../../engine';
import type { Dag } from '../../engine';

/** The same text for DAGs that look the same: of one that is run again with other durations, nothing moves. */
export const structureOf = memo((dag: Dag): string => {
  const tasks = dag.tasks.map((task) => [task.taskId, task.groupId, task.triggerRule, task.hasMapIndexes]);
  const groups = dag.groups.map((group) => [group.groupId, group.parentId]);
  return JSON.stringify([dag.dagId, tasks, groups, dag.edges]);
});

/** The same text for DAGs of which everything in the picture is the same: then nothing of it is drawn again. */
export const faceOf = memo((dag: Dag): string => {
  const tasks = dag.tasks.map((task) => [task.label, task.operator, task.isSetup, task.isTeardown]);
  const groups = dag.groups.map((group) => [group.label, group.isMapped]);
  return structureOf(dag) + JSON.stringify([tasks, groups]);
});

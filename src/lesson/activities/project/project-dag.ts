/** The DAG that a project builds: its author's or, where there is none, one made of the lesson's first run. */
import { compileDag } from '../../../engine';
import type { DagSpec } from '../../../engine';
import type { Lesson } from '../../lesson';
import type { Edge } from './wiring';

/** The DAG with the arrows of a right solution; null if there is nothing to build. */
export function projectDagOf(lesson: Lesson): DagSpec | null {
  return (lesson.project?.dag as DagSpec | undefined) ?? lesson.made.project?.dag ?? null;
}

/** What an arrow can begin and end at: tasks and groups. */
export function edgeEnds(dag: DagSpec): readonly string[] {
  return [...dag.tasks.map((task) => task.task_id), ...(dag.groups ?? []).map((group) => group.group_id)];
}

/** The arrows that a DAG has without any that were drawn. */
export function fixedEdges(dag: DagSpec): readonly Edge[] {
  const { tasks, edges } = compileDag({ ...dag, edges: [] });
  return edges.map(([up, down]): Edge => [tasks[up]!.taskId, tasks[down]!.taskId]);
}

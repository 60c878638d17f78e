/** What of a project there is to build: known without running or even compiling anything. */
import type { DagSpec } from '../../../engine';
import type { Lesson } from '../../lesson';

/** What of a project is built, in this order: what runs when, how one writes it down, and from what it follows. */
export const PROJECT_PARTS = ['tasks', 'lines', 'wire'] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];

/** What there is to build in this lesson; empty if it has no DAG with tasks. */
export function projectParts(lesson: Lesson): readonly ProjectPart[] {
  const tasks = lesson.project?.dag.tasks.length ?? modelOf(lesson)?.tasks.length ?? 0;
  if (tasks === 0) return [];
  return tasks === 1 ? ['lines', 'wire'] : PROJECT_PARTS;
}

/** The DAG that a project is made from where the author wrote none: the first that has tasks. */
export function modelOf(lesson: Lesson): DagSpec | undefined {
  return lesson.scenarios[0].case.dags.find((dag) => dag.tasks.length > 0);
}

/** Whether the project is done: apart from what is shown of it, because the picker of modes asks for it. */
import { projectParts } from '../../lesson';
import type { Lesson, ProjectPart } from '../../lesson';
import type { Progress } from '../../player';

/** Under which the checks of a part are kept; `none` where a lesson has nothing to build. */
export function questionOf(part: ProjectPart | 'none'): string {
  return `project/${part}`;
}

/** Whether the orders are right, and a run of the wired DAG has passed the checks. */
export function isProjectDone(lesson: Lesson, answers: Progress['answers']): boolean {
  if (answers[questionOf('none')]?.settled) return true;
  const parts = projectParts(lesson);
  return parts.length > 0 && parts.every((part) => answers[questionOf(part)]?.settled);
}

import { isProjectScenario, orderOutline, wiringOutline } from '../lesson';
import { Project } from '../panels';
import { isActivityDone } from '../player';
import type { Mode } from './mode';

/** Project: build a DAG from its parts, run it until everything asked of it is true, then present it or take it along. */
export const project: Mode = {
  id: 'project',
  activities: [orderOutline, wiringOutline],
  owns: isProjectScenario,
  minutes: (lesson) => 4 + 2 * Math.min(5, Math.ceil((lesson.project?.dag.tasks.length ?? 4) / 2)),
  panels: new Set(['code', 'waiting']),
  solo: Project,
  table: 'choice',
  causes: false,
  isDone: (lesson, progress) =>
    project.activities.every((activity) => isActivityDone(lesson, progress, activity)),
  next: 'recall',
};

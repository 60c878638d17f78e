/** What a lesson brings along so that nobody who takes it needs to simulate: its runs, and what is made from them. */
import { deriveChallenges } from './activities/challenges/derive-challenges';
import { deriveChecks } from './activities/project/derive-project';
import { deriveProjectDag } from './activities/project/derive-project-dag';
import { NOTHING_MADE } from './case-lesson';
import type { Lesson, ScenarioWithoutRun } from './lesson';
import { withRun } from './runs/create-track';

/** A lesson as its author wrote it, with everything filled in that needs no run. */
export interface LessonWithoutRuns extends Omit<Lesson, 'scenarios' | 'made'> {
  readonly scenarios: readonly [ScenarioWithoutRun, ...ScenarioWithoutRun[]];
}

/** The lesson with its own runs. Throws `CaseError` if Airflow would refuse a case. */
export function withRuns(lesson: LessonWithoutRuns): Lesson {
  const [first, ...others] = lesson.scenarios;
  return { ...lesson, scenarios: [withRun(first), ...others.map(withRun)], made: NOTHING_MADE };
}

/** With challenges and a project, where its author wrote none and its first run gives some. */
export function withMadeActivities(lesson: Lesson): Lesson {
  const dag = lesson.project ? null : deriveProjectDag(lesson);
  return {
    ...lesson,
    made: {
      challenges: lesson.goals.length > 0 ? null : deriveChallenges(lesson),
      project: dag && { dag, checks: deriveChecks(lesson.scenarios[0].case, dag) },
    },
  };
}

/** Both. */
export function completeLesson(lesson: LessonWithoutRuns): Lesson {
  return withMadeActivities(withRuns(lesson));
}

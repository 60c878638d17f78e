import { readLesson } from '../../src/cli/read-lessons';
import type { Case } from '../../src/engine';
import type { Lesson } from '../../src/lesson';
import { describeProblem } from '../../src/text';
import { NOTHING_WRITTEN } from '../../src/lesson/case-lesson';
import { withMadeActivities, withRuns } from '../../src/lesson/complete-lesson';
import { SEED_FILE } from './seed';
import { literal } from '../../src/lesson';

/** A lesson as it is published; throws with its problems if it has any. */
export function lessonFrom(file: string): Lesson {
  const checked = readLesson(file);
  if ('problems' in checked) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return checked.lesson;
}

/** The first lesson. */
export const seedLesson = (): Lesson => lessonFrom(SEED_FILE);

/** A lesson whose author wrote nothing but DAGs and a title. */
export const bareLesson = (input: Case): Lesson => withMadeActivities(bareRun(input));

/** The same without challenges and a project, which take a hundred times as long to make as all else. */
export function bareRun(input: Case): Lesson {
  return withRuns({
    ...NOTHING_WRITTEN,
    course: 'test',
    id: 'bare',
    hash: input.case,
    title: 'A bare lesson',
    minutes: 5,
    language: 'en',
    summary: 'One run.',
    scenarios: [{ id: 'only', title: literal('Only'), summary: null, code: null, case: input }],
    code: [],
  });
}

import { expect, it } from 'vitest';
import { checkLesson } from '../../src/lesson/check';
import { replaceDag, TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../src/studio';
import type { LessonDraft } from '../../src/studio';
import { describeProblem } from '../../src/text';

const draftOf = (lesson: object, python: string): LessonDraft => ({
  course: 'c',
  text: JSON.stringify(lesson, null, 2),
  files: { 'sales_report.py': python },
});
const OLD = draftOf(TEMPLATE_LESSON, TEMPLATE_PYTHON);
/** The same DAG as `report`, its last task replaced by another one. */
const NEW_LESSON = {
  ...TEMPLATE_LESSON,
  ...(JSON.parse(
    JSON.stringify({ dags: TEMPLATE_LESSON.dags, code: TEMPLATE_LESSON.code })
      .replaceAll('"sales_report"', '"report"')
      .replaceAll('send_report', 'archive'),
  ) as object),
};
const NEW = draftOf(
  NEW_LESSON,
  TEMPLATE_PYTHON.replaceAll('send_report', 'archive').replaceAll('def sales_report', 'def report'),
);
const problemsOf = ({ text, files }: LessonDraft) => {
  const name = 'first-lesson';
  const readBeside = (file: string) => ({ text: files[file] ?? '' });
  const checked = checkLesson({ file: `${name}.json`, course: 'c', name, text, readBeside });
  return 'problems' in checked ? checked.problems.map(describeProblem) : [];
};

it('keeps what speaks of tasks that are still there, names what does not, and leaves a sound lesson', () => {
  const { draft, unfit } = replaceDag(OLD, NEW);
  expect(problemsOf(draft)).toEqual([]);
  const lesson = JSON.parse(draft.text) as typeof TEMPLATE_LESSON;
  expect(lesson.title).toBe(TEMPLATE_LESSON.title);
  expect(lesson.quiz?.map(({ id }) => id)).toEqual(['who-waits']);
  expect(unfit.map(({ member, task }) => `${member} ${task}`)).toEqual([
    'flow send_report',
    'key_moments send_report',
    'quiz send_report',
  ]);
  expect(lesson.scenarios?.[1]?.change).toEqual({
    behaviour: { report: { add_up: [{ seconds: 3, outcome: 'fail' }] } },
  });
  expect(draft.files['sales_report.py']).toContain('archive');
});

it('changes nothing where the DAG is the same one', () => {
  const { draft, unfit } = replaceDag(OLD, OLD);
  expect([draft.text, unfit]).toEqual([OLD.text, []]);
});

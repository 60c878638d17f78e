import { describe, expect, it, test } from 'vitest';
import { listLessons } from '../../../../src/cli/read-lessons';
import { completeLesson, createTrack } from '../../../../src/lesson';
import type { Lesson } from '../../../../src/lesson';
import { gradeChecks } from '../../../../src/lesson/activities/project/grade-checks';
import type { CheckResult } from '../../../../src/lesson/activities/project/grade-checks';
import { projectOf } from '../../../../src/lesson/activities/project/plan';
import { projectCase } from '../../../../src/lesson/activities/project/project-case';
import type { Edge } from '../../../../src/lesson/activities/project/wiring';
import { lessonFrom } from '../../lessons';
import { en } from '../../../words';

const { say } = en;

function graded(lesson: Lesson, edges: readonly Edge[]) {
  const plan = projectOf(lesson)!;
  const track = createTrack(projectCase(lesson.scenarios[0].case, plan, edges), lesson.detail);
  return { track, results: gradeChecks(plan, track, () => track) };
}

const lessons = listLessons('lessons')
  .map(({ path }) => lessonFrom(path))
  .flatMap((lesson) => [
    lesson,
    completeLesson({ ...lesson, id: `${lesson.id}, made from its run`, project: null }),
  ]);

test.each(lessons)('$id: the right arrows pass, and every check has a step or says so', (lesson) => {
  const { track, results } = graded(lesson, (projectOf(lesson)!.dag.edges ?? []) as Edge[]);
  for (const result of results) {
    expect(result).toMatchObject({ holds: true, found: null });
    if (result.step !== null) expect(track.steps[result.step]).toBeDefined();
  }
});

const authored = lessons.filter(({ project }) => project !== null);

test.each(authored)('$id: leaving out any one of the right arrows is noticed', (lesson) => {
  const edges = (projectOf(lesson)!.dag.edges ?? []) as Edge[];
  const unnoticed = edges.filter((edge) =>
    graded(
      lesson,
      edges.filter((one) => one !== edge),
    ).results.every((result) => result.holds),
  );
  expect(unnoticed).toEqual([]);
});

function inWords(results: readonly CheckResult[]) {
  return results.map((one) => ({ ...one, text: say(one.text), found: one.found && say(one.found) }));
}

describe('an arrow that is missing', () => {
  const retries = lessonFrom('lessons/airflow/retries.json');

  it('is found although the run comes out as it should: the first task is only quick', () => {
    const { results } = graded(retries, [
      ['fetch_orders', 'clean_orders'],
      ['clean_orders', 'load_warehouse'],
    ]);
    expect(inWords(results).filter(({ holds }) => !holds)).toMatchObject([
      {
        text: 'Nothing is loaded before the rates are there.',
        found:
          'only because `fetch_rates` is quick; if it took longer, `load_warehouse` would not wait for it',
      },
    ]);
  });

  it('is found where the run comes out otherwise, with how it is instead', () => {
    const { results, track } = graded(retries, [['fetch_orders', 'clean_orders']]);
    const failing = inWords(results).find(
      ({ text }) => text === 'Nothing is loaded before the orders are clean.',
    )!;
    expect(failing).toMatchObject({ holds: false });
    expect(failing.found).toContain('`load_warehouse` runs after 0 s');
    expect(track.trace.change(track.steps[failing.step!]!.change!)).toMatchObject({ to: 'running' });
  });
});

import { describe, expect, it, test } from 'vitest';
import { checkCase } from '../../../../src/engine';
import type { DagSpec } from '../../../../src/engine';
import { completeLesson, createTrack } from '../../../../src/lesson';
import type { Lesson } from '../../../../src/lesson';
import { gradeChecks } from '../../../../src/lesson/activities/project/grade-checks';
import { gradeOrder } from '../../../../src/lesson/activities/project/order';
import type { Puzzle } from '../../../../src/lesson/activities/project/order';
import { givenEdges, projectOf } from '../../../../src/lesson/activities/project/plan';
import type { ProjectPlan } from '../../../../src/lesson/activities/project/plan';
import { projectCase } from '../../../../src/lesson/activities/project/project-case';
import { projectParts } from '../../../../src/lesson/activities/project/project-parts';
import type { Edge } from '../../../../src/lesson/activities/project/wiring';
import { listLessons } from '../../../../src/cli/read-lessons';
import { bareLesson, lessonFrom } from '../../lessons';
import { en } from '../../../words';

const { say } = en;

/** Every lesson as it is, and once more as if its author had written no project. */
const lessons = listLessons('lessons')
  .map(({ path }) => lessonFrom(path))
  .flatMap((lesson): [string, Lesson][] => [
    [lesson.id, lesson],
    [`${lesson.id}, without a project of its own`, completeLesson({ ...lesson, project: null })],
  ]);

function checksMet(lesson: Lesson, plan: ProjectPlan, edges: readonly Edge[]): boolean[] {
  const input = projectCase(lesson.scenarios[0].case, plan, edges);
  expect(checkCase(input)).toEqual([]);
  const track = createTrack(input, 'essential');
  return gradeChecks(plan, track, () => track).map((result) => result.holds);
}

function rightOrder({ blocks }: Puzzle): string[] {
  return blocks.map(({ id }) => id);
}

describe.each(lessons)('%s', (_name, lesson) => {
  const plan = projectOf(lesson)!;

  it('has a project with lines, tasks and arrows', () => {
    expect(say(plan.title)).not.toBe('');
    expect(say(plan.text)).not.toBe('');
    expect(projectParts(lesson)).toEqual(['tasks', 'lines', 'wire']);
    expect(plan.lines.blocks.length).toBeGreaterThan(2);
    expect(plan.tasks!.blocks.length).toBe(plan.dag.tasks.length);
  });

  it('takes its own order of lines and of tasks', () => {
    expect(gradeOrder(plan.lines, rightOrder(plan.lines)).isRight).toBe(true);
    expect(gradeOrder(plan.tasks!, rightOrder(plan.tasks!)).isRight).toBe(true);
  });

  it('says of each line that does not belong why, and none reads as one that does', () => {
    const right = plan.lines.blocks.map(({ text }) => text.trim());
    for (const { text, feedback } of plan.lines.wrong) {
      expect(feedback).not.toBe('');
      expect(right).not.toContain(text.trim());
    }
  });

  it('asks for what the right arrows give', () => {
    expect(plan.checks.length).toBeGreaterThan(1);
    const met = checksMet(lesson, plan, (plan.dag.edges ?? []) as readonly Edge[]);
    expect(met).toEqual(plan.checks.map(() => true));
  });

  it('asks for more than the given arrows give', () => {
    expect(checksMet(lesson, plan, plan.given)).toContain(false);
  });
});

test('arrows are given fewer and fewer, and in the end none', () => {
  const given: Edge[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
    ['e', 'f'],
  ];
  const rounds = (edges: Edge[]) =>
    [0, 1, 2, 3, 4, 5].map((round) => givenEdges({ given: edges }, round)?.length ?? null);
  expect(rounds(given)).toEqual([5, 2, 1, 0, null, null]);
  expect(rounds(given.slice(0, 1))).toEqual([1, 0, null, null, null, null]);
  expect(rounds([])).toEqual([0, null, null, null, null, null]);
});

describe('a lesson with almost nothing in it', () => {
  const clock = '2024-01-01T00:00:00Z';
  const dag = (change: Partial<DagSpec> & Pick<DagSpec, 'tasks'>): DagSpec => ({
    dag_id: 'small',
    schedule: '@once',
    start_date: clock,
    ...change,
  });
  const lessonOf = (...dags: DagSpec[]) =>
    bareLesson({ case: 'small', clock, dags, until: { seconds: 300 } });

  test('no task: there is nothing to build', () => {
    const lesson = lessonOf(dag({ tasks: [] }));
    expect(projectParts(lesson)).toEqual([]);
    expect(projectOf(lesson)).toBeNull();
  });

  test('one task: nothing to put in order but the lines', () => {
    const lesson = lessonOf(dag({ tasks: [{ task_id: 'only' }] }));
    expect(projectParts(lesson)).toEqual(['lines', 'wire']);
    expect(projectOf(lesson)).toMatchObject({ tasks: null });
  });

  test('a DAG that nobody triggers runs once', () => {
    const lesson = lessonOf(
      dag({ schedule: null, tasks: [{ task_id: 'a' }, { task_id: 'b' }], edges: [['a', 'b']] }),
    );
    const plan = projectOf(lesson)!;
    expect(plan.dag.schedule).toBe('@once');
    expect(checksMet(lesson, plan, [['a', 'b']])).not.toContain(false);
  });

  test('of many tasks only the first ten are built', () => {
    const tasks = Array.from({ length: 30 }, (_, at) => ({ task_id: `t${at}` }));
    const plan = projectOf(lessonOf(dag({ tasks })))!;
    expect(plan.dag.tasks).toHaveLength(10);
  });

  test('a DAG that waits for another one stands alone', () => {
    const lesson = lessonOf(
      dag({
        tasks: [{ task_id: 'wait', operator: 'external_task', external_dag_id: 'other' }, { task_id: 'go' }],
        edges: [['wait', 'go']],
      }),
    );
    const plan = projectOf(lesson)!;
    expect(plan.dag.tasks[0]).toEqual({ task_id: 'wait' });
  });
});

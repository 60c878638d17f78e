import { describe, expect, test } from 'vitest';
import { listLessons, readLesson } from '../../src/cli/read-lessons';
import { checkCase } from '../../src/engine';
import { applyChange, applyKnobs, createTrack, guideAt, holds, knobChoices, lessonTrack } from '../../src/lesson';
import { allLessons, allScenarios } from './all-scenarios';

const lessons = allLessons();

/** How many of each part a lesson has, at least and at most. */
const PARTS: readonly (readonly [string, (lesson: (typeof lessons)[number]['parsed']) => number, number, number])[] = [
  ['scenarios', (lesson) => lesson.scenarios.length, 4, 12],
  ['listings', (lesson) => lesson.code.length, 1, 8],
  ['boxes of the process flow', (lesson) => lesson.flow.length, 4, 9],
  ['key moments', (lesson) => lesson.key_moments.length, 2, 4],
  ['sentences of the guide', (lesson) => lesson.guide.length, 6, 27],
  ['questions', (lesson) => lesson.quiz.length, 7, 9],
  ['sentences of the snapshot', (lesson) => lesson.snapshot.length, 5, 7],
  ['steps to explain', (lesson) => lesson.why.length, 3, 6],
  ['myths', (lesson) => lesson.myths.length, 5, 5],
  ['sections that go deeper', (lesson) => lesson.deep.length, 5, 10],
  ['challenges', (lesson) => lesson.goals.length, 4, 5],
  ['challenges that repair', (lesson) => lesson.goals.filter((goal) => goal.title.startsWith('Repair')).length, 1, 5],
  ['knobs', (lesson) => lesson.knobs.length, 3, 9],
  ['wrong lines of the project', (lesson) => lesson.project?.blocks?.distractors.length ?? 0, 2, 4],
  ['checks of the project', (lesson) => lesson.project?.checks.length ?? 0, 4, 7],
  ['cards', (lesson) => lesson.recall.length, 4, 5],
  ['gates', (lesson) => lesson.gates?.include.length ?? 0, 1, 4],
  ['texts on why it exists', (lesson) => (lesson.why_text ? 1 : 0), 1, 1],
  ['starting points for scale', (lesson) => (lesson.perf?.text ? 1 : 0), 1, 1],
];

describe.each(lessons.map(({ course, name, parsed }) => [`${course}/${name}`, parsed] as const))('%s', (_, lesson) => {
  test.each(PARTS)('has its %s', (_part, count, least, most) => {
    expect(count(lesson)).toBeGreaterThanOrEqual(least);
    expect(count(lesson)).toBeLessThanOrEqual(most);
  });

  test('tells whoever answers wrongly why', () => {
    const silent = lesson.quiz.flatMap((question) =>
      question.options.flatMap((option) =>
        option.right || option.feedback ? [] : [`${question.id}: ${JSON.stringify('is' in option ? option.is : option.text)}`],
      ),
    );
    expect(silent).toEqual([]);
  });

  test('does not put the right answer always in the same place', () => {
    const places = lesson.quiz.map((question) => question.options.findIndex((option) => option.right));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  test('has true beliefs among the myths, and false ones', () => {
    expect(new Set(lesson.myths.map((myth) => myth.truth))).toEqual(new Set([true, false]));
  });
});

describe('a guide says something at every step of the first run, and begins with what it is for', () => {
  test.each(listLessons('lessons').map(({ course, name, path }) => [`${course}/${name}`, path] as const))('%s', (_, path) => {
    const checked = readLesson(path);
    if (!('lesson' in checked)) throw new Error('It has faults.');
    const { lesson } = checked;
    const track = lessonTrack(lesson);
    const silent = track.steps.filter(
      ({ number }) => guideAt(lesson, lesson.scenarios[0].id, track, number) === null,
    );
    expect(silent).toEqual([]);
  });
});

/** The first questions of the first lesson are those of the page that it replaces. */
const KEPT = new Set(['ingest-at-step-2', 'preprocess-starts']);

test('no question is answered by reading one cell of the run on screen', () => {
  const cells = lessons.flatMap(({ parsed }) =>
    parsed.quiz
      .filter(({ id }) => !KEPT.has(id))
      .filter(
        ({ type, scenario = parsed.scenarios[0]?.id }) =>
          type === 'which_step' ||
          ((type === 'task_state' || type === 'run_state') && scenario === parsed.scenarios[0]?.id),
      )
      .map(({ id }) => id),
  );
  expect(cells).toEqual([]);
});

test('over all lessons every kind of question is asked', () => {
  const types = new Set(lessons.flatMap(({ parsed }) => parsed.quiz.map((question) => question.type)));
  expect([...types].sort()).toEqual(['blocked_by', 'claim', 'run_state', 'task_state', 'which_step']);
});

describe('an option in words does not give itself away by its length', () => {
  const asked = lessons.flatMap(({ name, parsed }) =>
    parsed.quiz.flatMap((question) => (question.type === 'claim' ? [[`${name}: ${question.id}`, question] as const] : [])),
  );
  test.each(asked)('%s', (_, question) => {
    const lengths = (right: boolean) =>
      question.options.flatMap((option) => (Boolean(option.right) === right ? [option.text.length] : []));
    const [right = 0] = lengths(true);
    expect(right).toBeLessThanOrEqual(Math.max(...lengths(false)) * 1.5);
    expect(right).toBeGreaterThanOrEqual(Math.min(...lengths(false)) / 1.5);
  });
});

describe('a run is short enough to be stepped through', () => {
  const details = new Map(lessons.map(({ name, parsed }) => [name, parsed.detail]));
  test.each(allScenarios().map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    const track = createTrack(scenario.case, details.get(scenario.lesson) ?? 'essential');
    expect(track.steps.length - 2).toBeGreaterThan(2);
    expect(track.steps.length - 2).toBeLessThanOrEqual(25);
  });
});

describe('par is honest: no single turn does what the solution needs several for', () => {
  const goals = listLessons('lessons').flatMap(({ path }) => {
    const checked = readLesson(path);
    return 'lesson' in checked
      ? checked.lesson.goals
          .filter((goal) => Object.keys(goal.solution).length > 1)
          .map((goal) => [`${checked.lesson.id}: ${goal.id}`, checked.lesson, goal] as const)
      : [];
  });
  test.each(goals)('%s', (_, lesson, goal) => {
    const scenario = lesson.scenarios.find(({ id }) => id === goal.scenario) ?? lesson.scenarios[0];
    const start = applyChange(scenario.case, goal.start ?? {});
    const turns = lesson.knobs
      .filter(({ id }) => goal.knobs.includes(id))
      .flatMap((knob) => knobChoices(knob).map((value) => ({ [knob.id]: value })));
    const enough = turns.filter((turn) => {
      const input = applyKnobs(start, lesson.knobs, turn);
      if (checkCase(input).length) return false;
      const track = createTrack(input, lesson.detail);
      return holds(goal.goal, track, () => track);
    });
    expect(enough).toEqual([]);
  });
});

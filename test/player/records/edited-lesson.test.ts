/** An author goes on writing while people learn: only what has changed is asked again, and the learner is told. */
import { describe, expect, test } from 'vitest';
import { cause, challenge, completeLesson, moment, prediction, quiz } from '../../../src/lesson';
import { order, wiring } from '../../../src/lesson/activities/project';
import type { Lesson, Question } from '../../../src/lesson';
import { MODES, modesDone } from '../../../src/modes';
import { answerTo, createPlayer, hasChanged, isSettled } from '../../../src/player';
import type { Player } from '../../../src/player';
import { identifyPart } from '../../../src/lesson/activities/outlines/order';
import { seedLesson } from '../../lesson/lessons';
import { itemsOf, memory } from '../kept';
import { createInProcessRuns } from '../../../src/sources/in-process';

const lesson = seedLesson();

/** Somebody who has answered all there is in three modes, and comes back when the lesson was edited. */
function comeBackTo(edited: Lesson): Player {
  const storage = memory();
  const player = createPlayer(lesson, storage, createInProcessRuns(), undefined, MODES);
  for (const { number } of player.store.getState().track.steps) player.goTo(number);
  for (const item of itemsOf(player, quiz)) player.submit(quiz, item, item.right);
  for (const item of itemsOf(player, prediction)) player.showAnswer(prediction, item);
  for (const item of itemsOf(player, cause)) player.showAnswer(cause, item);
  for (const item of itemsOf(player, moment)) player.showAnswer(moment, item);
  for (const item of itemsOf(player, challenge)) player.showAnswer(challenge, item);
  for (const item of itemsOf(player, order)) player.showAnswer(order, item);
  for (const item of itemsOf(player, wiring)) player.showAnswer(wiring, item);
  player.dispose();
  return createPlayer(edited, storage, createInProcessRuns(), undefined, MODES);
}

const doneIn = ({ store }: Player) => modesDone(store.getState().lesson, store.getState().progress);
const DONE = ['learn', 'why', 'visual', 'try', 'challenge', 'project'];

type Distractor = NonNullable<NonNullable<Lesson['project']>['blocks']>['distractors'][number];

const withDistractor = (change: Partial<Distractor>): Lesson => {
  const { project } = lesson;
  const [first, ...others] = project!.blocks!.distractors;
  const blocks = { ...project!.blocks!, distractors: [{ ...first!, ...change }, ...others] };
  return { ...lesson, hash: 'other', project: { ...project!, blocks } };
};

const withQuestion = (change: (question: Question) => Question): Lesson => ({
  ...lesson,
  hash: 'other',
  quiz: lesson.quiz.map((question, place) => (place === 0 ? change(question) : question)),
});

describe('nothing is asked again', () => {
  test.each<[string, Lesson]>([
    ['when nothing has changed', lesson],
    ['when a typo in the title is corrected', { ...lesson, hash: 'other', title: 'Another title' }],
    [
      'when the summary, tags, code and key words are rewritten',
      { ...lesson, hash: 'x', summary: '', tags: [] },
    ],
    [
      'when an explanation, a hint or feedback is improved',
      withQuestion((question) => ({ ...question, explanation: 'Better.', hints: ['Look.'] }) as Question),
    ],
    ['when it is said better why a wrong line does not belong', withDistractor({ feedback: 'Better.' })],
    [
      'when a comma, a capital or an emphasis of a question is put right',
      withQuestion(
        (question) => ({ ...question, prompt: `**${question.prompt.toUpperCase()}** !` }) as Question,
      ),
    ],
    [
      'when another scenario is added',
      {
        ...lesson,
        hash: 'x',
        scenarios: [
          ...lesson.scenarios,
          { ...lesson.scenarios[0], id: 'more' },
        ] as unknown as Lesson['scenarios'],
      },
    ],
  ])('%s', (_, edited) => {
    const player = comeBackTo(edited);
    expect(doneIn(player)).toEqual(DONE);
    expect(player.store.getState().notice).toBeNull();
  });
});

describe('what has changed is asked again, and everything else stays', () => {
  test('a question with other words, and the learner is told', () => {
    const player = comeBackTo(
      withQuestion((question) => ({ ...question, prompt: 'Something else entirely?' }) as Question),
    );
    const { progress, notice } = player.store.getState();
    const items = itemsOf(player, quiz);
    const identities = items.map((item) => item.identity);
    expect(notice).toBe('lesson-changed');
    expect(identities.map((one) => isSettled(progress, quiz, one))).toEqual([
      false,
      ...identities.slice(1).map(() => true),
    ]);
    expect(identities.map((one) => hasChanged(progress, quiz, one, identities))).toEqual([
      true,
      ...identities.slice(1).map(() => false),
    ]);
    expect(doneIn(player)).toEqual(DONE.filter((id) => id !== 'visual'));
    player.submit(quiz, items[0]!, items[0]!.right);
    expect(doneIn(player)).toEqual(DONE);
    expect(hasChanged(player.store.getState().progress, quiz, identities[0]!, identities)).toBe(false);
  });

  test('a question with another option, or another right one', () => {
    const [first] = lesson.quiz;
    for (const edited of [
      withQuestion(
        (question) => ({ ...question, options: question.options.slice(1) }) as unknown as Question,
      ),
      withQuestion(
        (question) => ({ ...question, options: question.options.toReversed() }) as unknown as Question,
      ),
    ]) {
      const player = comeBackTo(edited);
      const item = itemsOf(player, quiz).find(({ question }) => question.id === first!.id)!;
      expect(answerTo(player.store.getState().progress, quiz, item.identity)).toBeUndefined();
    }
  });

  test('the lines of a project, with another wrong one among them', () => {
    const { progress, lesson: edited } = comeBackTo(withDistractor({ text: 'dag.run()' })).store.getState();
    expect(isSettled(progress, order, identifyPart(edited, 'lines'))).toBe(false);
    expect(isSettled(progress, order, identifyPart(edited, 'tasks'))).toBe(true);
  });

  test('a question under another id is known by what it asks', () => {
    const player = comeBackTo(withQuestion((question) => ({ ...question, id: 'renamed' })));
    expect(doneIn(player)).toEqual(DONE);
  });

  test('predictions and steps of a run that goes otherwise by now; the quiz and the causes it leaves as they are stay', () => {
    const [first, ...others] = lesson.scenarios;
    const { dags } = first.case;
    const slower = {
      ...first,
      case: {
        ...first.case,
        dags: dags.map((dag) => ({ ...dag, behaviour: { ingest: [{ outcome: 'fail' as const }] } })),
      },
    };
    const edited = { ...lesson, hash: 'x', scenarios: [slower, ...others] as const };
    const player = comeBackTo({
      ...completeLesson(edited),
      quiz: lesson.quiz.filter(({ scenario }) => scenario),
    });
    const { progress, notice } = player.store.getState();
    expect(notice).toBe('lesson-changed');
    expect(doneIn(player)).not.toContain('learn');
    expect(doneIn(player)).not.toContain('try');
    const items = itemsOf(player, prediction);
    expect(items.some(({ gate }) => !isSettled(progress, prediction, gate))).toBe(true);
    const questions = itemsOf(player, quiz);
    expect(questions.every(({ identity }) => isSettled(progress, quiz, identity))).toBe(true);
  });

  test('a scenario that is gone leaves the learner at the first one, with all answers', () => {
    const storage = memory();
    const player = createPlayer(lesson, storage, createInProcessRuns(), undefined, MODES);
    player.setScenario(lesson.scenarios[1]!.id);
    player.submit(quiz, itemsOf(player, quiz)[0]!, 0);
    player.dispose();
    const edited = { ...lesson, scenarios: [lesson.scenarios[0]] as const, quiz: lesson.quiz.slice(0, 2) };
    const again = createPlayer(edited, storage, createInProcessRuns(), undefined, MODES).store.getState();
    expect(again.scenario.id).toBe(lesson.scenarios[0].id);
    expect(again.progress.activities).toEqual(player.store.getState().progress.activities);
  });
});

/** Whoever listens hears what happens, once, in the past tense, and can harm nobody. */
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { cause, challenge, myth, prediction, quiz, loadFork } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { createPlayer, scoreOf, textDraft } from '../../src/player';
import type { LearningEvent, Player } from '../../src/player';
import { seedLesson } from '../lesson/lessons';
import { itemsOf, memory } from './kept';
import { createInProcessRuns } from '../../src/sources/in-process';

// What is done at a step is looked at when it has been done.
await loadFork();

const lesson = seedLesson();
const open = (mode = 'visual') =>
  createPlayer(lesson, memory(), createInProcessRuns(), { mode, scenario: null, step: null }, MODES);

/** What is told while something is done. */
function told(player: Player, act: () => void): LearningEvent[] {
  const events: LearningEvent[] = [];
  const stop = player.events.subscribe((event) => void events.push(event));
  act();
  stop();
  return events.slice(1);
}

describe('an event', () => {
  test('says first that the lesson is open, to each who begins to listen', () => {
    const player = open();
    player.goTo(3);
    const heard: LearningEvent[] = [];
    player.events.subscribe((event) => void heard.push(event));
    expect(heard).toMatchObject([
      {
        type: 'opened',
        version: 1,
        lesson: { course: lesson.course, id: lesson.id },
        mode: 'visual',
        scenario: lesson.scenarios[0].id,
        step: 3,
      },
    ]);
    expect(heard[0]!.at).toBeGreaterThan(1_600_000_000_000);
  });

  test('says of a step from where to where', () => {
    const player = open();
    expect(told(player, () => player.goTo(2))).toMatchObject([{ type: 'stepped', from: 0, step: 2 }]);
    expect(told(player, () => player.goTo(2))).toEqual([]);
  });

  test('says what was chosen, its grade, and the score after it', () => {
    const player = open();
    const [item] = itemsOf(player, quiz);
    const wrong = (item!.right + 1) % item!.question.options.length;
    const [first] = told(player, () => player.submit(quiz, item!, wrong));
    expect(first).toMatchObject({
      type: 'submitted',
      activity: 'quiz',
      set: 'lesson',
      item: item!.identity.name,
      key: item!.identity.key,
      choice: wrong,
      isRight: false,
      isSettled: false,
      tries: 1,
    });
    const [second] = told(player, () => player.submit(quiz, item!, item!.right));
    const { progress } = player.store.getState();
    expect(second).toMatchObject({
      isRight: true,
      isSettled: true,
      tries: 2,
      score: {
        activity: { of: lesson.quiz.length, settled: 1, right: 1, atFirstTry: 0 },
        lesson: scoreOf(lesson, progress).lesson,
      },
    });
  });

  test('says that a mode is completed, once', () => {
    const player = open('visual');
    player.last();
    const events = told(player, () => {
      for (const item of itemsOf(player, quiz)) player.submit(quiz, item, item.right);
      for (const { number } of player.store.getState().track.steps) player.goTo(number);
      player.goTo(0);
    });
    const completed = events.filter(({ type }) => type === 'completed');
    expect(completed).toMatchObject([
      { what: 'mode', completed: 'learn' },
      { what: 'mode', completed: 'visual' },
    ]);
  });

  test('is told of everything else that is kept', () => {
    const player = open();
    const { case: input } = lesson.scenarios[0];
    const types = told(player, () => {
      player.setMode('why');
      player.openHint(cause, itemsOf(player, cause)[0]!);
      player.showAnswer(cause, itemsOf(player, cause)[0]!);
      player.askAgain(cause, 'lesson');
      player.setScenario(lesson.scenarios[1]!.id);
      player.setScenario(lesson.scenarios[0].id);
      player.setDetail('full');
      player.setGrow(true);
      player.runWhatIf({ ...input, settings: { 'core.parallelism': 1 } });
      player.showTrack('lessons');
      player.reset();
      player.act({ do: 'pause', dagId: input.dags[0]!.dag_id });
      player.keepDraft(textDraft('x'), 'y');
      player.beginReview({ day: 1, ids: ['a'], isPractice: false });
      player.setCard('a', { streak: 1, dueDay: 2 });
      player.endReview(0);
      player.vote('like');
      player.begin({ ...challenge, identities: () => null }, itemsOf(player, challenge));
    }).map(({ type }) => type);
    expect(types).toEqual([
      'mode_chosen',
      'hinted',
      'answer_shown',
      'asked_again',
      'run_shown',
      'run_shown',
      'detail_chosen',
      'table_chosen',
      'what_if_made',
      'run_shown',
      'what_if_dropped',
      'what_if_made',
      'drafted',
      'review_begun',
      'card_scheduled',
      'review_ended',
      // Recall is done with it.
      'completed',
      'voted',
      'activity_begun',
    ]);
  });

  test('a listener that throws harms nobody, and is not silenced', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const player = open();
    const heard: string[] = [];
    player.events.subscribe(({ type }) => {
      if (type !== 'opened') throw new Error('a broken listener');
    });
    player.events.subscribe(({ type }) => void heard.push(type));
    player.goTo(1);
    player.goTo(2);
    player.flush();
    expect(heard).toEqual(['opened', 'stepped', 'stepped']);
    expect(error).toHaveBeenCalledTimes(2);
    error.mockRestore();
  });

  test('a listener may give the next command', () => {
    const player = open();
    const seen: number[] = [];
    player.events.subscribe((event) => {
      if (event.type === 'stepped') seen.push(event.step);
      if (event.type === 'stepped' && event.step < 4) player.next();
    });
    player.goTo(2);
    expect(player.store.getState().cursor).toBe(4);
    expect(seen).toEqual([2, 3, 4]);
  });

  test('can be told to nobody any more', () => {
    const player = open();
    const heard: string[] = [];
    const stop = player.events.subscribe(({ type }) => void heard.push(type));
    stop();
    player.goTo(1);
    expect(heard).toEqual(['opened']);
  });

  test('a commitment to a myth is graded, and settled only by watching', () => {
    const player = open('deep');
    const [item] = itemsOf(player, myth);
    expect(
      told(player, () => {
        player.submit(myth, item!, { says: item!.truth, sure: 'guess' });
        player.showAnswer(myth, item!);
      }),
    ).toMatchObject([
      { type: 'submitted', isRight: true, isSettled: false },
      { type: 'answer_shown', item: item!.id },
    ]);
  });

  test('every type of event is in the reference, with its fields', () => {
    const reference = readFileSync('docs/events.md', 'utf8');
    const source = readFileSync('src/player/events.ts', 'utf8');
    const types = [...source.matchAll(/readonly type: '(\w+)'/g)].map(([, type]) => type!);
    expect(types.length).toBeGreaterThan(15);
    for (const type of new Set(types)) expect(reference).toContain(`\`${type}\``);
    const fields = [...source.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field!);
    for (const field of new Set(fields)) expect(reference).toContain(`\`${field}\``);
  });
});

test('a prediction that is shown opens the way, and is told with its set', () => {
  const player = open('try');
  const [item] = itemsOf(player, prediction);
  expect(told(player, () => player.showAnswer(prediction, item!))).toMatchObject([
    { type: 'answer_shown', activity: 'prediction', set: item!.gate.set, item: String(item!.gate.step) },
  ]);
});

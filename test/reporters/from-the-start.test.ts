/** Who answers before the scripts have come that tell of it loses nothing: it is told as if they had been there. */
import { expect, test, vi } from 'vitest';
import type { LearningEvent } from '../../src/player';
import { tellHost } from '../../src/embed/tell-host';
import { createReporting, fromTheStart, loadReporter } from '../../src/reporters';
import { seedLesson } from '../lesson/lessons';
import { answerQuiz, counting, openPlayer } from './answered';

const lesson = seedLesson();

/** A lesson in which the first question was answered before anybody listened. */
function answeredEarly() {
  const player = openPlayer(lesson);
  const start = fromTheStart(player);
  answerQuiz(player, true);
  const posted: Record<string, unknown>[] = [];
  const hear: ((message: unknown, event: MessageEvent) => void)[] = [];
  const host = {
    post: (message: unknown) => void posted.push(message as Record<string, unknown>),
    subscribe: (listener: (typeof hear)[number]) => (hear.push(listener), () => {}),
  };
  const reporting = createReporting(start.player, {
    counting: counting('visual'),
    host,
    options: new URLSearchParams(),
    since: start.since,
  });
  const say = (message: unknown) => hear.forEach((listener) => listener(message, {} as MessageEvent));
  return { player, start, reporting, posted, say };
}

test('a page that speaks SPLICE is told of score and state', async () => {
  const { reporting, posted, say } = answeredEarly();
  const splice = await loadReporter('splice');
  const stop = splice(reporting);
  const asked = posted.find(({ subject }) => subject === 'SPLICE.getState')!;
  say({ subject: 'SPLICE.getState.response', message_id: asked['message_id'], state: null });
  expect(posted.filter(({ subject }) => subject === 'SPLICE.reportScoreAndState')).toMatchObject([
    { score: 1 / lesson.quiz.length },
  ]);
  stop();
});

test('a store of statements is told of answer and score, after the launch', async () => {
  const { reporting, posted } = answeredEarly();
  const xapi = await loadReporter('xapi');
  xapi(reporting)();
  const verbs = posted.map(({ statement }) => (statement as { verb: { id: string } }).verb.id);
  expect(verbs.map((verb) => verb.split('/').at(-1)).slice(0, 3)).toEqual(['launched', 'answered', 'scored']);
});

test('the page around hears of answer and score, once each', () => {
  const { player, start, reporting } = answeredEarly();
  const emit = vi.fn();
  tellHost(reporting, { emit });
  start.forget();
  const heard = (name: string) => emit.mock.calls.filter(([event]) => event === name).length;
  expect([heard('answer'), heard('score')]).toEqual([1, 1]);
  player.next();
  expect(heard('step')).toBe(1);
  // Who comes now begins now.
  const late = vi.fn();
  start.player.events.subscribe(late);
  expect(late.mock.calls.map(([event]) => (event as LearningEvent).type)).toEqual(['opened']);
});

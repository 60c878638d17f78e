/** A page that speaks SPLICE keeps score and state: it is told of them, and can show them again, also somebody else's. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReporting, isReportName, loadReporter } from '../../src/reporters';
import { seedLesson } from '../lesson/lessons';
import { answerQuiz, counting, openPlayer } from './answered';

type Message = Record<string, unknown>;

const lesson = seedLesson();
const counted = counting('visual');

/** A host, as the frame sees it. */
function fakeHost() {
  const sent: Message[] = [];
  let hear: (message: unknown, event: MessageEvent) => void = () => {};
  return {
    sent,
    of: (subject: string) => sent.filter((message) => message['subject'] === `SPLICE.${subject}`),
    say: (message: unknown) => hear(message, {} as MessageEvent),
    window: {
      post: (message: unknown) => void sent.push(message as Message),
      subscribe(listener: typeof hear) {
        hear = listener;
        return () => (hear = () => {});
      },
    },
  };
}

async function begin() {
  const host = fakeHost();
  const player = openPlayer(lesson);
  const splice = await loadReporter('splice');
  const reporting = createReporting(player, {
    counting: counted,
    host: host.window,
    options: new URLSearchParams(),
  });
  const stop = splice(reporting);
  const answerWith = (state: unknown) =>
    host.say({
      subject: 'SPLICE.getState.response',
      message_id: host.of('getState')[0]!['message_id'],
      state,
    });
  return { host, player, stop, answerWith, reporting };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it asks for the state, and reports nothing until the page has answered', async () => {
  const { host, player, answerWith } = await begin();
  expect(host.of('getState')).toHaveLength(1);
  expect(host.of('getState')[0]).toMatchObject({ activity_id: `${lesson.course}/${lesson.id}` });
  answerQuiz(player, true);
  expect(host.of('reportScoreAndState')).toHaveLength(0);
  answerWith(null);
  expect(host.of('reportScoreAndState')).toMatchObject([{ score: 1 / lesson.quiz.length }]);
});

test('a page that never answers is told all the same', async () => {
  const { host, player } = await begin();
  answerQuiz(player, true);
  vi.runAllTimers();
  expect(host.of('reportScoreAndState')).toHaveLength(1);
});

test('each answer is told at once, steps once where one stops, and nothing twice', async () => {
  const { host, player, stop, answerWith } = await begin();
  answerWith(undefined);
  player.next();
  player.next();
  expect(host.of('reportScoreAndState')).toHaveLength(0);
  vi.runAllTimers();
  expect(host.of('reportScoreAndState')).toHaveLength(1);
  answerQuiz(player, true);
  expect(host.of('reportScoreAndState')).toHaveLength(2);
  player.next();
  stop();
  expect(host.of('reportScoreAndState')).toHaveLength(3);
  player.next();
  vi.runAllTimers();
  expect(host.of('reportScoreAndState')).toHaveLength(3);
});

test.each(['as it was', 'as text'])('the state comes back %s, with the same score', async (how) => {
  const first = await begin();
  first.answerWith(undefined);
  first.player.goTo(2);
  answerQuiz(first.player, true, false);
  const { state, score } = first.host.of('reportScoreAndState').at(-1)!;
  const second = await begin();
  second.answerWith(how === 'as text' ? JSON.stringify(state) : structuredClone(state));
  expect(second.reporting.report().score.scaled).toBe(score);
  expect(second.player.store.getState().cursor).toBe(2);
  // Somebody else's state, looked at: nothing is reported of it until something is done.
  vi.runAllTimers();
  expect(second.host.of('reportScoreAndState')).toHaveLength(0);
});

test('what was answered before the state came is not lost', async () => {
  const first = await begin();
  first.answerWith(undefined);
  answerQuiz(first.player, true, true);
  const { state } = first.host.of('reportScoreAndState').at(-1)!;
  const second = await begin();
  answerQuiz(second.player, true);
  second.answerWith(state);
  expect(second.reporting.report().score.right).toBe(2);
});

test('a state that is none, or an answer to nobody’s question, changes nothing', async () => {
  const { host, player, answerWith } = await begin();
  const before = player.store.getState();
  for (const message of [null, 5, 'SPLICE.getState.response', [], { subject: 'SPLICE.getState.response' }])
    host.say(message);
  answerWith({ record: '{"v":1,"at":[]}' });
  expect(player.store.getState()).toBe(before);
});

test('without a page around there is nobody to tell', async () => {
  const splice = await loadReporter('splice');
  const player = openPlayer(lesson);
  const options = new URLSearchParams();
  expect(() => splice(createReporting(player, { counting: counted, host: null, options }))()).not.toThrow();
  expect(isReportName('constructor')).toBe(false);
});

/** A store of statements is told what a learner does, in the words of the standard, and loses nothing while it is out of reach. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from '../../src/player';
import { createReporting, loadReporter } from '../../src/reporters';
import type { EndVisit } from '../../src/reporters';
import { createQueue } from '../../src/reporters/xapi/queue';
import type { Dated, Delivery } from '../../src/reporters/xapi/queue';
import { seedLesson } from '../lesson/lessons';
import { memory } from '../player/kept';
import { answerQuiz, counting, openPlayer, seeAllSteps } from './answered';
import { startLrs } from './lrs';

const lesson = seedLesson();
const ACTOR = { objectType: 'Agent', mbox: 'mailto:ada@example.org' };
const REGISTRATION = '6a5b1f6e-8d1f-4a7b-9d9c-2f1c3b7a9e10';

type Sent = Record<string, never> & {
  readonly verb: { readonly id: string };
  readonly result?: Record<string, unknown>;
  readonly object: { readonly id: string; readonly definition: Record<string, unknown> };
};

const verbs = (statements: readonly Sent[]) => statements.map(({ verb }) => verb.id.split('/').at(-1));

/** Takes the whole lesson, with one wrong answer, and gives how to stop. */
async function takeLesson(options: URLSearchParams, host: (message: unknown) => void = () => {}) {
  const player = openPlayer(lesson);
  const xapi = await loadReporter('xapi');
  let end = null as EndVisit | null;
  const reporting = createReporting(player, {
    counting: counting('visual'),
    host: { post: host, subscribe: () => () => {} },
    options,
    offerEnd: (offered) => (end = offered),
  });
  const stop = xapi(reporting);
  answerQuiz(player, false, ...lesson.quiz.slice(1).map(() => true));
  seeAllSteps(player);
  return { player, stop, end };
}

test('a page around is told of each answer, of score and progress, and of the end, in this order', async () => {
  const told: unknown[] = [];
  const { stop, end } = await takeLesson(new URLSearchParams(), (message) => void told.push(message));
  // No store waits for the end.
  expect(end).toBeNull();
  stop();
  const statements = told.map((message) => (message as { statement: Sent }).statement);
  const heard = verbs(statements);
  expect(heard[0]).toBe('launched');
  expect(heard.filter((verb) => verb === 'answered')).toHaveLength(lesson.quiz.length + 1);
  expect(heard.slice(-3)).toEqual(['completed', lesson.quiz.length >= 5 ? 'passed' : 'failed', 'terminated']);
  const answer = statements[1]!;
  expect(answer).toMatchObject({
    version: '1.0.3',
    object: { definition: { interactionType: 'choice' } },
    result: { success: false, completion: false, response: expect.stringMatching(/^\d$/) as string },
  });
  expect(statements.at(-3)!.result).toMatchObject({
    completion: true,
    score: { min: 0, max: lesson.quiz.length, raw: lesson.quiz.length - 1 },
  });
});

describe('to a store', () => {
  const statement = (id: string): Dated => ({
    id,
    timestamp: '2026-01-01T00:00:00Z',
    actor: {},
    verb: { id: 'v', display: {} },
    object: {},
    context: {},
  });
  /** A store that answers as it is told, and writes down what arrived. */
  function fakeStore() {
    const arrived: string[] = [];
    const answers: (Delivery | Error)[] = [];
    const send = vi.fn(async (statements: readonly Dated[]) => {
      const answer = answers.shift() ?? 'taken';
      if (answer instanceof Error) throw answer;
      if (answer === 'taken') arrived.push(...statements.map(({ id }) => id));
      return answer;
    });
    return { arrived, answers, send };
  }
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('what could not be sent is sent later, once, and in order', async () => {
    const { arrived, answers, send } = fakeStore();
    answers.push(new Error('no network'), 'later');
    const queue = createQueue({ send, store: memory(), key: 'k' });
    queue.add(statement('a'));
    queue.add(statement('b'));
    await vi.runAllTimersAsync();
    expect(arrived).toEqual(['a', 'b']);
    queue.stop();
  });

  test('and after the page was closed, on the next visit', async () => {
    const store = createStore(() => {
      throw new Error('kept in memory');
    });
    const first = fakeStore();
    first.answers.push('later');
    const queue = createQueue({ send: first.send, store, key: 'k' });
    queue.add(statement('a'));
    await Promise.resolve();
    queue.stop();
    const second = fakeStore();
    const next = createQueue({ send: second.send, store, key: 'k' });
    await vi.runAllTimersAsync();
    expect(second.arrived).toEqual(['a']);
    expect(store.get('k')).toBeNull();
    next.stop();
  });

  test('what is not under way when the page goes does not wait for what is', async () => {
    const arrived: string[] = [];
    const releases: ((delivery: Delivery) => void)[] = [];
    const send = (statements: readonly Dated[]) => {
      arrived.push(...statements.map(({ id }) => id));
      return new Promise<Delivery>((resolve) => releases.push(resolve));
    };
    const store = memory();
    const queue = createQueue({ send, store, key: 'k' });
    queue.add(statement('a'));
    queue.add(statement('b'));
    expect(arrived).toEqual(['a']);
    queue.leave();
    expect(arrived).toEqual(['a', 'b']);
    const isAllThere = queue.flush();
    releases.splice(0).forEach((release) => release('taken'));
    await vi.runAllTimersAsync();
    releases.splice(0).forEach((release) => release('taken'));
    expect(await isAllThere).toBe(true);
    expect(store.get('k')).toBeNull();
    queue.stop();
  });

  test('one that is refused takes no other with it', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { arrived, answers, send } = fakeStore();
    answers.push('later', 'refused', 'taken', 'refused', 'taken');
    const queue = createQueue({ send, store: memory(), key: 'k' });
    for (const id of ['a', 'b', 'c']) queue.add(statement(id));
    await vi.runAllTimersAsync();
    expect(arrived).toEqual(['a', 'c']);
    expect(console.warn).toHaveBeenCalledTimes(1);
    queue.stop();
  });
});

test('a real store takes all of it: Ralph, where a Python can install it', async () => {
  const lrs = await startLrs();
  if (!lrs) {
    console.warn(
      'Not tested: there is no Python here that can install Ralph, so no real LRS to send statements to.',
    );
    return;
  }
  try {
    const { endpoint, auth } = lrs;
    const actor = JSON.stringify(ACTOR);
    const options = new URLSearchParams({ endpoint, auth, actor, registration: REGISTRATION });
    const { stop, end } = await takeLesson(options);
    const headers = { authorization: auth, 'x-experience-api-version': '1.0.3' };
    const query = new URLSearchParams({ registration: REGISTRATION, ascending: 'true', limit: '100' });
    const read = async () => {
      const answer = await fetch(`${endpoint}statements?${query}`, { headers });
      return ((await answer.json()) as { statements: readonly Sent[] }).statements;
    };
    expect(await end!()).toBe(true);
    stop();
    const kept = await read();
    expect(verbs(kept).filter((verb) => verb === 'terminated')).toHaveLength(1);
    expect(new Set(verbs(kept))).toEqual(
      new Set([
        'launched',
        'answered',
        'scored',
        'progressed',
        'completed',
        lesson.quiz.length >= 5 ? 'passed' : 'failed',
        'terminated',
      ]),
    );
    for (const one of kept) expect(one).toMatchObject({ actor: ACTOR });
  } finally {
    lrs.close();
  }
}, 240_000);

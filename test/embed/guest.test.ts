/** A page around a frame drives the lesson and hears of it; nothing that anybody else sends, or that makes no sense, does anything. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGuest } from '../../src/embed/guest';
import { frameState, tellHost } from '../../src/embed/tell-host';
import type { Call, FrameState, OnPort } from '../../src/embed/protocol';
import { createReporting, hostWindow } from '../../src/reporters';
import { seedLesson } from '../lesson/lessons';
import { answerQuiz, counting, openPlayer, seeAllSteps } from '../reporters/answered';

const lesson = seedLesson();
const ORIGIN = 'https://course.example';
const CONNECT = { ns: 'dag-tutor', v: 1, type: 'connect' };

/** A frame in a page: what it posts to that, and a way to send it something as anybody. */
function frameIn(origin: string | null = null, early: readonly MessageEvent[] = []) {
  const posted: unknown[] = [];
  const parent = { postMessage: (message: unknown) => void posted.push(message) } as unknown as Window;
  const here = Object.assign(new EventTarget(), { parent }) as unknown as Window;
  const say = (data: unknown, ports: MessagePort[] = [], source: unknown = parent, from = ORIGIN) => {
    const event = Object.assign(new Event('message'), { data, ports, source, origin: from });
    here.dispatchEvent(event);
    return event as unknown as MessageEvent;
  };
  return { posted, say, parent, host: () => hostWindow(origin, early, here)! };
}

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) [port1, port2].forEach((port) => port.close());
});

function open(origin: string | null = null) {
  const around = frameIn(origin);
  const player = openPlayer(lesson);
  const reporting = createReporting(player, {
    counting: counting('visual'),
    host: null,
    options: new URLSearchParams(),
  });
  const guest = createGuest(around.host(), []);
  const setLanguage = vi.fn(async () => {});
  const state = () => frameState(player, reporting.report(), reporting.record()!);
  guest.attach({ player, state, setLanguage });
  tellHost(reporting, guest);
  return { ...around, player, guest, setLanguage };
}

/** The page's end of a channel. */
function pageEnd() {
  const channel = new MessageChannel();
  channels.push(channel);
  const heard: OnPort[] = [];
  channel.port1.onmessage = ({ data }) => void heard.push(data as OnPort);
  const until = (test: (message: OnPort) => boolean) =>
    vi.waitFor(() => heard.find(test) ?? expect.fail('not heard'), { interval: 1 });
  let count = 0;
  const call = async (method: string, args?: unknown) => {
    const id = ++count;
    channel.port1.postMessage({ type: 'call', id, method, args } satisfies Call);
    return (await until((one) => one.type === 'result' && one.id === id)) as Extract<
      OnPort,
      { type: 'result' }
    >;
  };
  const value = async <T>(method: string, args?: unknown) => {
    const result = await call(method, args);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as T;
  };
  const event = (name: string) => until((one) => one.type === 'event' && one.event === name);
  return { port: channel.port2, raw: channel.port1, heard, until, call, value, event };
}

function connected() {
  const frame = open();
  const page = pageEnd();
  frame.say(CONNECT, [page.port]);
  return { ...frame, ...page };
}

test('it says hello with nothing private, takes a port, and says what it can', async () => {
  const { posted, until } = connected();
  expect(posted).toEqual([{ ns: 'dag-tutor', v: 1, type: 'hello' }]);
  expect(await until(({ type }) => type === 'ready')).toMatchObject({
    v: 1,
    caps: { commands: expect.arrayContaining(['next', 'setState']) as unknown },
    state: { lesson: `${lesson.course}/${lesson.id}`, step: 0, mode: 'visual' },
  });
});

test('a port that came before the script is taken, and nobody is greeted', async () => {
  const page = pageEnd();
  const early: MessageEvent[] = [];
  const frame = frameIn(null, early);
  early.push(frame.say(CONNECT, [page.port]));
  const guest = createGuest(frame.host(), []);
  expect(frame.posted).toEqual([]);
  guest.attach({
    player: openPlayer(lesson),
    state: () => ({}) as FrameState,
    setLanguage: async () => {},
  });
  await page.until(({ type }) => type === 'ready');
});

test('each command does what it says', async () => {
  const { player, value, setLanguage } = connected();
  const step = () => player.store.getState().cursor;
  await value('next');
  expect(step()).toBe(1);
  await value('goto', { step: 3 });
  expect(step()).toBe(3);
  await value('prev');
  expect(step()).toBe(2);
  await value('setSpeed', { speed: 4 });
  await value('play');
  expect(player.store.getState()).toMatchObject({ playing: true, speed: 4 });
  await value('pause');
  expect(player.store.getState().playing).toBe(false);
  await value('setLocale', { locale: 'es' });
  expect(setLanguage).toHaveBeenCalledWith('es');
  await value('setTheme', { theme: 'dark' });
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await value('setTheme', { theme: 'auto' });
  await value('reset');
  expect(step()).toBe(0);
});

test('a state is put back as it was given', async () => {
  const { player, value } = connected();
  answerQuiz(player, true, false);
  await value('goto', { step: 2 });
  const before = await value<FrameState>('getState');
  expect(before).toMatchObject({ step: 2, score: { right: 1 } });
  const other = connected();
  await other.value('setState', { record: before.record });
  expect(await other.value('getState')).toEqual(before);
  await other.value('setState', { mode: 'why', step: 1 });
  expect(await other.value('getState')).toMatchObject({ mode: 'why', step: 1 });
});

test('it tells of steps, answers, score and end', async () => {
  const { player, event, until } = connected();
  player.next();
  expect(await event('step')).toMatchObject({ data: { step: 1, mode: 'visual' } });
  answerQuiz(player, ...lesson.quiz.map(() => true));
  expect(await event('answer')).toMatchObject({ data: { activity: 'quiz', isRight: true, isSettled: true } });
  await until(
    (one) => one.type === 'event' && one.event === 'score' && one.data.right === lesson.quiz.length,
  );
  seeAllSteps(player);
  await until((one) => one.type === 'event' && one.event === 'complete' && one.data.mode === 'visual');
  player.first();
  player.play();
  await event('play');
  player.pause();
  await event('pause');
});

test.each([
  ['constructor', undefined, 'ENOMETHOD'],
  ['__proto__', {}, 'ENOMETHOD'],
  ['toString', {}, 'ENOMETHOD'],
  ['goto', undefined, 'EBADARG'],
  ['goto', { step: -1 }, 'EBADARG'],
  ['goto', { step: '1' }, 'EBADARG'],
  ['goto', { step: 1e99 }, 'EBADARG'],
  ['next', { by: 2 }, 'EBADARG'],
  ['next', [1], 'EBADARG'],
  ['setSpeed', { speed: 3 }, 'EBADARG'],
  ['setTheme', { theme: '<b>' }, 'EBADARG'],
  ['setLocale', { locale: 'constructor' }, 'EBADARG'],
  ['setState', { mode: 'toString' }, 'EBADARG'],
  ['setState', { scenario: '__proto__' }, 'EBADARG'],
  ['setState', { record: '{"v":1}' }, 'EBADARG'],
  ['setState', { url: 'https://evil.example' }, 'EBADARG'],
])('%s %j is answered with %s', async (method, args, code) => {
  const { call, player } = connected();
  const before = player.store.getState();
  expect(await call(method, args)).toMatchObject({ ok: false, error: { code } });
  expect(player.store.getState()).toBe(before);
});

test('another version is refused with the reason', () => {
  const { say, posted } = open();
  say({ ...CONNECT, v: 2 }, [pageEnd().port]);
  expect(posted.at(-1)).toMatchObject({
    type: 'refused',
    v: 1,
    reason: expect.stringContaining('version 1') as string,
  });
});

test('only the page around is heard, and only of the origin that was named', () => {
  const { say, posted } = open(ORIGIN);
  const before = posted.length;
  say({ ...CONNECT, v: 2 }, [], {});
  say({ ...CONNECT, v: 2 }, [], undefined, 'https://other.example');
  expect(posted).toHaveLength(before);
  say({ ...CONNECT, v: 2 });
  expect(posted).toHaveLength(before + 1);
});

test('with a new port the old one is dead', async () => {
  const { say, player, raw, until } = connected();
  await until(({ type }) => type === 'ready');
  const next = pageEnd();
  say(CONNECT, [next.port]);
  await next.until(({ type }) => type === 'ready');
  raw.postMessage({ type: 'call', id: 1, method: 'next' });
  await next.value('getState');
  expect(player.store.getState().cursor).toBe(0);
});

beforeEach(() => void vi.spyOn(console, 'info').mockReturnValue());

test('10,000 hostile messages change nothing and log once', async () => {
  const { say, raw, posted, player, value, until } = connected();
  await until(({ type }) => type === 'ready');
  const before = player.store.getState();
  const html = document.documentElement.outerHTML;
  const fields = fc.record(
    {
      ns: fc.constantFrom('dag-tutor', '__proto__', 7),
      v: fc.constantFrom(1, 2, '1', null),
      type: fc.constantFrom('connect', 'call', 'ready', 'hello', 'constructor'),
      id: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
      method: fc.constantFrom(
        'constructor',
        '__proto__',
        'goto',
        'setState',
        '<img src=x onerror=alert(1)>',
        5,
      ),
      args: fc.oneof(
        fc.anything({ withObjectString: true }),
        fc.record({
          step: fc.constantFrom(-1, 1.5, '2', NaN),
          record: fc.string(),
          html: fc.constant('<script>'),
        }),
      ),
      subject: fc.constantFrom('SPLICE.getState.response', 'lti.frameResize'),
    },
    { requiredKeys: [] },
  );
  const hostile = fc.oneof(fields, fc.anything(), fc.string());
  for (const message of fc.sample(hostile, 5000)) {
    say(message);
    try {
      raw.postMessage(message);
    } catch {
      // What cannot be sent by a page does not arrive.
    }
  }
  await value('getState');
  expect(player.store.getState()).toBe(before);
  expect(document.documentElement.outerHTML).toBe(html);
  expect(console.info).toHaveBeenCalledTimes(1);
  // Hello, and one refusal of another version.
  expect(posted.length).toBeLessThanOrEqual(2);
});

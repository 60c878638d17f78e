import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkCase } from '../../src/engine';
import type { Case } from '../../src/engine';
import { MODES } from '../../src/modes';
import { createPlayer, createStore, readLink, runFragment, runTextIn, withoutRun } from '../../src/player';
import { packRun, unpackRun } from '../../src/sources/pack-run';
import { createInProcessRuns } from '../../src/sources/in-process';
import { KINDS, makeCase } from '../conformance/generate/kinds';
import { seedLesson } from '../lesson/lessons';
import { heavyCase } from '../sources/heavy-case';
import { memory } from './kept';

/** For properties over many runs, on a busy machine. */
const SLOW_MS = 60_000;
const lesson = seedLesson();
const [{ case: lessons }] = lesson.scenarios;
const failing = lesson.scenarios[2]!.case;

/** A player, and the page around it: everything it shows. */
function player() {
  const memory = createStore(() => {
    throw new Error('no storage');
  });
  return createPlayer(lesson, memory, createInProcessRuns());
}
/** Text packed as a link has it, whatever text that is. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `1.${Buffer.from(bytes).toString('base64url')}`;
}
const edits = (...list: unknown[]) => packed(JSON.stringify(list));

describe('a link carries a learner’s run', () => {
  test(
    'packed and unpacked it is the same run, whatever it is',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...KINDS), fc.nat(30), async (kind, seed) => {
          const own = makeCase(kind, seed);
          fc.pre(checkCase(own).length === 0 && own.actions?.some((one) => one.do === 'backfill') !== true);
          expect(JSON.parse(await unpackRun(await packRun(lessons, own), lessons))).toEqual(own);
        }),
        { numRuns: 40 },
      );
    },
    SLOW_MS,
  );

  test('it is short, in letters that an address takes as they are', async () => {
    const fragment = await runFragment(lessons, failing);
    expect(fragment).toMatch(/^#w=1\.[\w-]+$/);
    expect(fragment!.length).toBeLessThan(150);
  });

  test('on the other side the run is on screen, at its step', async () => {
    const one = player();
    await one.openLink(runTextIn((await runFragment(lessons, failing))!)!, 3);
    const { track, original, cursor, notice } = one.store.getState();
    expect(track.input).toEqual(failing);
    expect(original!.input).toBe(lessons);
    expect([cursor, notice]).toEqual([3, 'link-opened']);
  });

  test('a step that only its run has is no unknown one; one that even that has not is said to be', async () => {
    const longer = lesson.scenarios[1]!.case;
    const fragment = (await runFragment(lessons, longer))!;
    const opened = async (step: number) => {
      const start = readLink(
        new URLSearchParams({ mode: 'visual', scenario: 'two-tasks', step: `${step}` }),
        fragment,
      );
      const one = createPlayer(lesson, memory(), createInProcessRuns(), start, MODES);
      expect(one.store.getState().notice).toBeNull();
      await one.openLink(runTextIn(fragment)!, start.step);
      const { cursor, notice, scenario } = one.store.getState();
      return [scenario.id, cursor, notice];
    };
    expect(await opened(8)).toEqual(['two-tasks', 8, 'link-opened']);
    expect(await opened(99)).toEqual(['two-tasks', 11, { unknown: { step: '99' } }]);
  });

  test('a run without a difference is the lesson’s', async () => {
    const one = player();
    await one.openLink(await packRun(lessons, lessons), 2);
    expect(one.store.getState()).toMatchObject({ original: null, whatIf: null, cursor: 2, notice: null });
  });

  test('a run that is too long for a link has none', async () => {
    const random = (seed: number) =>
      [...Array(60)].map((_, at) => ((seed * 7919 + at * 104_729) % 65_537).toString(36)).join('');
    const tasks = Array.from({ length: 280 }, (_, at) => ({ task_id: `t${at}_${random(at + 1)}` }));
    const own: Case = { ...lessons, dags: [{ dag_id: 'd', tasks }] };
    expect(await runFragment(lessons, own)).toBeNull();
  });

  test('once it is opened, the rest of the address stays as it was', () => {
    expect(withoutRun('#w=1.abc')).toBe('');
    expect(withoutRun('#w=1.abc&present=1')).toBe('#present=1');
    expect(withoutRun('#code')).toBe('#code');
    expect(withoutRun('')).toBe('');
  });
});

describe('a link that was written by somebody else', () => {
  const huge = (count: number): unknown => [
    ['dags'],
    [
      {
        dag_id: 'd',
        schedule: '@once',
        tasks: Array.from({ length: count }, (_, at) => ({ task_id: `t${at}` })),
      },
    ],
  ];
  test.each<[string, () => Promise<string> | string]>([
    ['nothing', () => ''],
    ['another version', async () => (await edits()).replace('1.', '2.')],
    ['letters that are none of ours', () => '1.%%%'],
    ['cut off', async () => (await packRun(lessons, failing)).slice(0, -8)],
    ['not packed at all', () => '1.aGVsbG8gd29ybGQ'],
    ['too long', () => `1.${'A'.repeat(40_000)}`],
    ['a small text that unpacks to a large one', () => packed(' '.repeat(30_000_000))],
    ['no JSON', () => packed('{')],
    ['JSON that is no difference', () => packed('{"dags":[]}')],
    ['nested without end', () => packed('['.repeat(200_000))],
    ['a place that is not there', () => edits([['dags', 9, 'dag_id'], 'x'])],
    ['the prototype', () => edits([['__proto__', 'polluted'], true])],
    [
      'a value of the prototype',
      () =>
        packed('[[["dags"],[{"__proto__":{"polluted":true},"dag_id":"d","tasks":[]}]],[["__proto__"],1]]'),
    ],
    ['an unknown key', () => edits([['evil'], '<script>'])],
    ['a task of the wrong kind', () => edits([['dags', 0, 'tasks', 0, 'operator'], 'shell'])],
    [
      'a circle',
      () =>
        edits([
          ['dags', 0, 'edges'],
          [
            ['ingest', 'preprocess'],
            ['preprocess', 'ingest'],
          ],
        ]),
    ],
    ['no DAG', () => edits([['dags'], []])],
  ])(
    '%s: says that it could not be read, and the lesson works on',
    async (_what, link) => {
      const one = player();
      one.goTo(2);
      await one.openLink(await link(), 1);
      expect(one.store.getState()).toMatchObject({
        notice: 'link-unreadable',
        original: null,
        whatIf: null,
        cursor: 2,
      });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      one.next();
      expect(one.store.getState().cursor).toBe(3);
    },
    SLOW_MS,
  );

  test.each<[string, () => Promise<string>]>([
    ['far too many tasks', () => edits(huge(5000))],
    [
      'a backfill of centuries',
      () =>
        edits(
          [
            ['actions'],
            [
              {
                at: 0,
                do: 'backfill',
                dag_id: 'ml_pipeline',
                from_date: '1800-01-01T00:00:00Z',
                to_date: '2023-01-01T00:00:00Z',
              },
            ],
          ],
          [['dags', 0, 'schedule'], '* * * * *'],
        ),
    ],
    [
      'a mapping of hundreds of tasks over a thousand values each',
      () => packRun(lessons, heavyCase(lessons)),
    ],
  ])(
    '%s: says that it is too large, and the lesson works on',
    async (_what, link) => {
      const one = player();
      await one.openLink(await link(), 1);
      expect(one.store.getState()).toMatchObject({ notice: 'link-too-large', whatIf: null, cursor: 0 });
      one.next();
      expect(one.store.getState().cursor).toBe(1);
    },
    SLOW_MS,
  );

  test(
    'whatever it is, it is a run or it is told to be none; nothing is thrown, nothing is logged',
    async () => {
      const logged = vi.spyOn(console, 'error');
      const texts = fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `1.${text}`),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => `1.${Buffer.from(bytes).toString('base64url')}`),
      );
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const one = player();
          await one.openLink(text, 0);
          const { notice, whatIf } = one.store.getState();
          expect(notice === 'link-unreadable' || whatIf !== null).toBe(true);
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const one = player();
          await one.openLink(await packed(JSON.stringify(value)), 0);
          const { notice, track } = one.store.getState();
          if (notice === null) expect(checkCase(track.input)).toEqual([]);
        }),
        { numRuns: 60 },
      );
      expect(logged).not.toHaveBeenCalled();
    },
    SLOW_MS,
  );

  test(
    'a letter changed anywhere does no harm',
    async () => {
      const link = await packRun(lessons, failing);
      await fc.assert(
        fc.asyncProperty(fc.nat(link.length - 1), fc.constantFrom('A', 'z', '_', '0'), async (at, letter) => {
          const one = player();
          await one.openLink(link.slice(0, at) + letter + link.slice(at + 1), 0);
          expect(checkCase(one.store.getState().track.input)).toEqual([]);
        }),
      );
    },
    SLOW_MS,
  );
});

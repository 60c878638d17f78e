/** A link opens what was shared, whatever was left in the browser that opens it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { challengeScenarioId, challengesOf } from '../../src/lesson';
import type { Detail } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { createPlayer, readLink, writeLink } from '../../src/player';
import type { KeyValueStore } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { seedLesson } from '../lesson/lessons';
import { memory } from './kept';

const lesson = seedLesson();
const DETAILS: readonly Detail[] = ['essential', 'runs', 'full', 'ticks'];

const playerOf = (store: KeyValueStore, query?: string) =>
  createPlayer(
    lesson,
    store,
    createInProcessRuns(),
    query === undefined ? undefined : readLink(new URLSearchParams(query)),
    MODES,
  );

const place = ({ store }: ReturnType<typeof playerOf>) => {
  const { mode, scenario, cursor, track, original } = store.getState();
  return { mode, scenario: scenario.id, cursor, detail: track.detail, isOwn: original !== null };
};

/** Somebody who was at some place of the lesson. */
const somewhere = fc.record({
  mode: fc.constantFrom(...MODES.map(({ id }) => id).filter((mode) => mode !== 'try')),
  scenario: fc.constantFrom(...lesson.scenarios.map(({ id }) => id)),
  detail: fc.constantFrom(...DETAILS),
  step: fc.nat(6),
  changes: fc.boolean(),
});

function go(
  player: ReturnType<typeof playerOf>,
  to: typeof somewhere extends fc.Arbitrary<infer T> ? T : never,
) {
  player.setMode(to.mode);
  void player.setScenario(to.scenario);
  player.setDetail(to.detail);
  if (to.changes) void player.runWhatIf({ ...player.store.getState().scenario.case, until: { seconds: 5 } });
  player.goTo(to.step);
  player.flush();
}

describe('a shared link', () => {
  test('opens the place that was shared, whatever was left in the browser', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (shared, left) => {
        const sender = playerOf(memory());
        go(sender, { ...shared, changes: false });
        const store = memory();
        go(playerOf(store), left);
        const link = String(writeLink(sender.store.getState()));
        expect(place(playerOf(store, link))).toEqual(place(sender));
      }),
      { numRuns: 60 },
    );
  });

  test('always names the scenario, and the detail only where it is not the lesson’s', () => {
    const player = playerOf(memory());
    expect(String(writeLink(player.store.getState()))).toBe('mode=visual&scenario=two-tasks&step=0');
    player.setDetail('full');
    expect(String(writeLink(player.store.getState()))).toContain('detail=full');
  });

  test('of earlier days, without a scenario, opens the run that was left here', () => {
    const store = memory();
    const player = playerOf(store);
    void player.setScenario('ingest-fails');
    player.flush();
    expect(place(playerOf(store, 'mode=learn&step=1'))).toMatchObject({
      mode: 'learn',
      scenario: 'ingest-fails',
    });
  });

  test.each([
    [
      'mode=learn&scenario=nothing&step=2',
      { scenario: 'nothing' },
      { mode: 'learn', scenario: 'two-tasks', cursor: 0 },
    ],
    ['scenario=goal/nothing', { scenario: 'goal/nothing' }, { scenario: 'two-tasks', cursor: 0 }],
    ['mode=fly&scenario=ingest-fails&step=1', { mode: 'fly' }, { scenario: 'ingest-fails', cursor: 1 }],
    ['mode=learn&scenario=two-tasks&step=9999', { step: '9999' }, { mode: 'learn', cursor: 5 }],
    ['mode=learn&scenario=two-tasks&step=-1', { step: '-1' }, { mode: 'learn', cursor: 0 }],
    [
      'mode=learn&scenario=two-tasks&step=1&detail=fine',
      { detail: 'fine' },
      { cursor: 1, detail: 'essential' },
    ],
    [
      'mode=fly&scenario=two-tasks&step=99&detail=fine',
      { mode: 'fly', step: '99', detail: 'fine' },
      { mode: 'visual', cursor: 5 },
    ],
    ['mode=fly&scenario=goal/nothing&step=99', { mode: 'fly', scenario: 'goal/nothing' }, { cursor: 0 }],
    ['mode=learn&scenario=two-tasks&step=3', null, { mode: 'learn', cursor: 3 }],
  ])('%s: says all that there is not, and shows what there is', async (query, unknown, shown) => {
    const player = playerOf(memory(), query);
    await Promise.resolve();
    await Promise.resolve();
    expect(player.store.getState().notice).toEqual(unknown && { unknown });
    expect(place(player)).toMatchObject(shown);
  });
});

describe('a challenge’s run', () => {
  const [challenge] = challengesOf(lesson);
  const id = challengeScenarioId(challenge!.id);

  test('stays in its mode, and is there again when one comes back', () => {
    const player = playerOf(memory());
    player.setMode('challenge');
    void player.setScenario(id, 'end');
    player.setMode('visual');
    expect(place(player)).toMatchObject({ mode: 'visual', scenario: 'two-tasks', cursor: 0 });
    player.setMode('challenge');
    expect(place(player)).toMatchObject({ mode: 'challenge', scenario: id });
  });

  test('left on an earlier visit stays in its mode, too', () => {
    const store = memory();
    const before = playerOf(store, 'mode=challenge');
    void before.setScenario(id, 'end');
    before.flush();
    expect(place(playerOf(store, 'mode=learn'))).toMatchObject({
      mode: 'learn',
      scenario: 'two-tasks',
      cursor: 0,
    });
    expect(place(playerOf(store, 'mode=challenge'))).toMatchObject({ mode: 'challenge', scenario: id });
  });

  test('is on screen in another mode only where a link says so', () => {
    const player = playerOf(memory(), `mode=visual&scenario=${id}`);
    expect(place(player)).toMatchObject({ mode: 'visual', scenario: id });
  });
});

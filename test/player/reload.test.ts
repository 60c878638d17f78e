/** A reload at any point loses nothing: what a learner did, where they were, and the run that they made. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../src/engine';
import { MODES } from '../../src/lesson';
import { createPlayer, createStore } from '../../src/player';
import type { KeyValueStore, Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { lessonFrom, seedLesson } from '../lesson/lessons';

const LESSONS = [seedLesson(), lessonFrom('lessons/airflow/retries.json')];

function memory(): KeyValueStore {
  return createStore(() => {
    throw new Error('no storage');
  });
}

/** All of it but what is of the visit: whether it plays, how fast, and notices. */
function whole({ store }: Player) {
  const { scenario, track, original, whatIf, cursor, furthest, mode, progress } = store.getState();
  return {
    scenario: scenario.id,
    detail: track.detail,
    onScreen: track.input,
    isOwn: original !== null,
    own: whatIf?.input ?? null,
    cursor,
    furthest,
    mode,
    progress,
  };
}

/** What a learner can do, as one number each decides. */
const COMMANDS: readonly ((player: Player, n: number) => void)[] = [
  (player, n) => player.setMode(MODES[n % MODES.length]!),
  (player, n) => player.goTo(n),
  (player) => player.next(),
  (player) => player.last(),
  (player, n) => player.toMark(n % 2 ? 1 : -1),
  (player, n) => {
    const { scenarios } = player.store.getState().lesson;
    player.setScenario(scenarios[n % scenarios.length]!.id);
  },
  (player, n) => player.setDetail((['essential', 'runs', 'full', 'ticks'] as const)[n % 4]!),
  (player, n) => player.setGrow(n % 2 === 0),
  (player, n) => player.answer(`why/${n % 3}`, n, n % 2 === 0),
  (player, n) => player.skip(`try/${n % 3}`),
  (player, n) => player.note(`note/${n % 2}`, n % 3 ? `because ${n}` : ''),
  (player, n) => player.openHint(`quiz/${n % 3}`),
  (player) => player.askAgain('try/'),
  (player, n) => player.setCard(`card-${n % 3}`, { streak: n % 5, dueDay: 20000 + n }),
  (player, n) => player.vote(n % 2 ? 'like' : 'dislike'),
  (player, n) => {
    const { case: input } = player.store.getState().scenario;
    const own: Case = { ...input, settings: { ...input.settings, 'core.parallelism': 1 + (n % 3) } };
    player.runWhatIf(own);
  },
  (player, n) => player.showTrack(n % 2 ? 'own' : 'lessons'),
  (player) => player.reset(),
];

test('after whatever a learner does, a reload shows the same', { timeout: 60_000 }, () => {
  const command = fc.tuple(fc.nat(COMMANDS.length - 1), fc.nat(30));
  fc.assert(
    fc.property(fc.constantFrom(...LESSONS), fc.array(command, { maxLength: 12 }), (lesson, commands) => {
      const store = memory();
      const player = createPlayer(lesson, store, createInProcessRuns());
      for (const [index, n] of commands) COMMANDS[index]!(player, n);
      const before = whole(player);
      player.dispose();
      expect(whole(createPlayer(lesson, store, createInProcessRuns()))).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

test('a command that is given while another is written down is kept, too', () => {
  const store = memory();
  const player = createPlayer(seedLesson(), store, createInProcessRuns());
  const stop = player.store.subscribe(({ cursor }) => {
    if (cursor !== 2) return;
    stop();
    player.note('deep/belief', 'seen');
  });
  player.goTo(2);
  const again = createPlayer(seedLesson(), store, createInProcessRuns());
  expect(again.store.getState().progress.answers['deep/belief']?.tries).toEqual(['seen']);
});

/** A reload at any point loses nothing: what a learner did, where they were, and the run that they made. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case, Json } from '../../src/engine';
import { cause, moment, prediction, quiz } from '../../src/lesson';
import type { Activity } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { createPlayer, readDraft, scoreOf, textDraft } from '../../src/player';
import type { Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { lessonFrom, seedLesson } from '../lesson/lessons';
import { itemsOf, memory } from './kept';

const LESSONS = [seedLesson(), lessonFrom('lessons/airflow/retries.json')];

/** All of it but what is of the visit: whether it plays, how fast, and notices. */
function whole({ store }: Player) {
  const { lesson, scenario, track, original, whatIf, cursor, furthest, mode, progress } = store.getState();
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
    score: scoreOf(lesson, progress),
  };
}

const NOTE = textDraft('note');

/** Does something with one of the items that an activity asks now, if it asks any. */
function withItem<Item, Choice extends Json>(
  player: Player,
  activity: Activity<Item, Choice>,
  n: number,
  act: (item: Item) => unknown,
): void {
  const items = itemsOf(player, activity);
  if (items.length > 0) act(items[n % items.length]!);
}

/** What a learner can do, as one number each decides. */
const COMMANDS: readonly ((player: Player, n: number) => void)[] = [
  (player, n) => player.setMode(MODES[n % MODES.length]!.id),
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
  (player, n) => withItem(player, quiz, n, (item) => player.submit(quiz, item, n % 4)),
  (player, n) => withItem(player, cause, n, (item) => player.submit(cause, item, { cause: `${n}` })),
  (player, n) => withItem(player, prediction, n, (item) => player.showAnswer(prediction, item)),
  (player, n) => withItem(player, moment, n, (item) => player.showAnswer(moment, item)),
  (player, n) => player.keepDraft(NOTE, n % 3 ? `because ${n}` : '', String(n % 2)),
  (player, n) => withItem(player, quiz, n, (item) => player.openHint(quiz, item)),
  (player) => withItem(player, prediction, 0, ({ gate }) => player.askAgain(prediction, gate.set)),
  (player) => player.askAgain(quiz, 'lesson'),
  (player, n) => player.beginReview({ day: n, ids: [`card-${n % 3}`], isPractice: n % 2 === 0 }),
  (player) => player.endReview(2),
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

test(
  'after whatever a learner does, a reload shows the same, with the same score',
  { timeout: 60_000 },
  () => {
    const command = fc.tuple(fc.nat(COMMANDS.length - 1), fc.nat(30));
    fc.assert(
      fc.property(fc.constantFrom(...LESSONS), fc.array(command, { maxLength: 12 }), (lesson, commands) => {
        const store = memory();
        const player = createPlayer(lesson, store, createInProcessRuns(), undefined, MODES);
        for (const [index, n] of commands) COMMANDS[index]!(player, n);
        const before = whole(player);
        player.dispose();
        expect(whole(createPlayer(lesson, store, createInProcessRuns(), undefined, MODES))).toEqual(before);
      }),
      { numRuns: 150 },
    );
  },
);

test('a command that is given while another is written down is kept, too', () => {
  const store = memory();
  const player = createPlayer(seedLesson(), store, createInProcessRuns());
  const stop = player.store.subscribe(({ cursor }) => {
    if (cursor !== 2) return;
    stop();
    player.keepDraft(NOTE, 'seen');
  });
  player.goTo(2);
  player.flush();
  const again = createPlayer(seedLesson(), store, createInProcessRuns());
  expect(readDraft(again.store.getState().progress, NOTE)).toBe('seen');
});

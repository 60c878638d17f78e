/** In a frame the words that tell of steps come after its first view: what is pressed meanwhile is done, not lost. */
import { expect, test } from 'vitest';
import { MODES } from '../../src/modes';
import { createPlayer, movesAfter } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { seedLesson } from '../lesson/lessons';
import { memory } from './kept';

function open() {
  let come = (_: unknown) => {};
  const ready = new Promise((resolve) => (come = resolve));
  const player = createPlayer(seedLesson(), memory(), createInProcessRuns(), undefined, MODES);
  return { player: movesAfter(player, ready), come: () => (come(null), ready) };
}

test('what is pressed before the words have come is done then, in order; later it is done at once', async () => {
  const { player, come } = open();
  player.next();
  player.next();
  player.previous();
  player.setMode('learn');
  expect(player.store.getState()).toMatchObject({ cursor: 0, mode: 'visual' });
  await come();
  expect(player.store.getState()).toMatchObject({ cursor: 1, mode: 'learn' });
  player.previous();
  expect(player.store.getState().cursor).toBe(0);
});

test('whoever waits for another run hears how it came out, however early it was asked for', async () => {
  const { player, come } = open();
  const outcome = player.setScenario('there-is-none');
  await come();
  await expect(outcome).resolves.toMatchObject({ isDone: false });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessonGates, prediction, predictionSet, quiz } from '../../src/lesson';
import { MODES } from '../../src/modes';
import { answerSet, createPlayer, openGate } from '../../src/player';
import type { Player } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import { seedLesson } from '../lesson/lessons';
import { itemsOf, keptChoices, memory } from './kept';

const lesson = seedLesson();

function playerIn(mode: 'try' | 'visual', step: number | null = null, scenario = 'five-tasks'): Player {
  return createPlayer(lesson, memory(), createInProcessRuns(), { mode, scenario, step }, MODES);
}

const at = (player: Player) => player.store.getState().cursor;
const gatesIn = (player: Player) => {
  const { scenario, track } = player.store.getState();
  return lessonGates(lesson, scenario.id, track);
};
const answer = (player: Player, step: number) => {
  const item = itemsOf(player, prediction).find(({ gate }) => gate.step === step)!;
  player.showAnswer(prediction, item);
};
const setOf = ({ store }: Player) => {
  const { scenario, track, original } = store.getState();
  return predictionSet(lesson, { scenario: scenario.id, track, isOwn: original !== null });
};

describe('in Try nobody sees beyond an open question', () => {
  test('a link to a later step opens before the first question; elsewhere it opens where it says', () => {
    expect(at(playerIn('try', 9))).toBe(gatesIn(playerIn('try'))[0]! - 1);
    expect(at(playerIn('visual', 9))).toBe(9);
  });

  test('coming from another mode, one stands before the first question', () => {
    const player = playerIn('visual', 9);
    player.setMode('try');
    expect(at(player)).toBe(gatesIn(player)[0]! - 1);
    player.setMode('visual');
    player.last();
    expect(at(player)).toBe(11);
  });

  test('by whichever way of moving, and in whichever detail', { timeout: 30_000 }, () => {
    const moves: Record<string, (player: Player, n: number) => void> = {
      goTo: (player, n) => player.goTo(n),
      next: (player) => player.next(),
      last: (player) => player.last(),
      toMark: (player) => player.toMark(1),
      setDetail: (player, n) => player.setDetail((['essential', 'runs', 'full', 'ticks'] as const)[n % 4]!),
      setScenario: (player, n) => player.setScenario(lesson.scenarios[n % lesson.scenarios.length]!.id),
      answer: (player, n) => {
        const gates = gatesIn(player);
        if (gates.length > 0) answer(player, gates[n % gates.length]!);
      },
      runWhatIf: (player, n) => player.runWhatIf(lesson.scenarios[n % lesson.scenarios.length]!.case),
      reset: (player) => player.reset(),
      play: (player) => {
        player.play();
        player.pause();
      },
      mode: (player) => {
        player.setMode('visual');
        player.last();
        player.setMode('try');
      },
      again: (player) => player.askAgain(prediction, setOf(player)),
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(moves)), fc.nat(30)), { maxLength: 30 }),
        (made) => {
          const player = playerIn('try');
          for (const [name, n] of made) {
            moves[name]!(player, n);
            const state = player.store.getState();
            const open = openGate(state)?.step ?? null;
            if (open !== null) expect(state.cursor).toBeLessThan(open);
            expect(state.furthest).toBe(open === null ? state.track.steps.length - 1 : open - 1);
          }
          player.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('each answer opens the way to the next question, and the last one to the end', () => {
    const player = playerIn('try');
    const gates = gatesIn(player);
    gates.forEach((step, index) => {
      player.last();
      expect(at(player)).toBe(step - 1);
      answer(player, step);
      player.last();
      expect(at(player)).toBe((gates[index + 1] ?? 12) - 1);
    });
  });

  test('playing stops at a question, and does not begin at one', () => {
    const player = playerIn('try');
    player.play();
    expect(player.store.getState().playing).toBe(false);
  });

  test('an answer to one run is no answer to another, nor to the same run cut into other steps', () => {
    const player = playerIn('try');
    const keys = new Set<string>();
    const note = () => keys.add(setOf(player));
    note();
    player.setDetail('full');
    note();
    player.setDetail('essential');
    player.setScenario('two-tasks');
    note();
    player.runWhatIf({ ...lesson.scenarios[0].case, pools: { default_pool: 1 } });
    note();
    player.runWhatIf({ ...lesson.scenarios[0].case, pools: { default_pool: 2 } });
    note();
    expect(keys.size).toBe(5);
  });

  test('asking again forgets these answers alone, and is another variant', () => {
    const player = playerIn('try');
    const set = setOf(player);
    const first = gatesIn(player)[0]!;
    const [question] = itemsOf(player, quiz);
    answer(player, first);
    player.submit(quiz, question!, 1);
    player.last();
    player.askAgain(prediction, set);
    const { progress } = player.store.getState();
    expect(Object.keys(keptChoices(player))).toEqual([`quiz ${question!.identity.name}`]);
    expect(answerSet(progress, prediction, set).variant).toBe(1);
    expect(at(player)).toBe(first - 1);
  });
});

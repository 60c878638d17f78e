/** For tests: players of a lesson in which something was done. */
import { MODES } from '../../src/modes';
import { ACTIVITIES, ownTrackOf, quiz } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { createPlayer, freshProgress } from '../../src/player';
import type { Player, Progress } from '../../src/player';
import { withAnswer } from '../../src/player/records/answers';
import { createInProcessRuns } from '../../src/sources/in-process';
import { itemsOf, memory } from '../player/kept';

export function openPlayer(lesson: Lesson, mode = 'visual', store = memory()): Player {
  return createPlayer(lesson, store, createInProcessRuns(), { mode, scenario: null, step: null }, MODES);
}

export const counting = (mode: string) => ({ modes: MODES.filter(({ id }) => id === mode), mastery: 0.8 });

/** Answers the quiz from its beginning: each right at once or, where it says so, wrong until it is settled. */
export function answerQuiz(player: Player, ...rights: readonly boolean[]): void {
  const items = itemsOf(player, quiz);
  rights.forEach((isRight, index) => {
    const item = items[index]!;
    if (isRight) player.submit(quiz, item, item.right);
    else
      for (let tries = 0; tries < 2; tries++)
        player.submit(quiz, item, (item.right + 1) % item.question.options.length);
  });
}

export function seeAllSteps(player: Player): void {
  player.first();
  for (let step = 0; step < player.store.getState().track.steps.length; step++) player.next();
}

/** A record in which all that a lesson asks by itself was answered, after a wrong try each. */
export function allAnswered(lesson: Lesson): Progress {
  const choice = { who: 'a_task_with_quite_a_name', state: 'upstream_failed' };
  const tries = [
    { choice, isRight: false },
    { choice, isRight: true },
  ];
  return ACTIVITIES.flatMap((outline) =>
    (outline.identities?.(lesson, ownTrackOf(lesson)) ?? []).map((identity) => ({ outline, identity })),
  ).reduce<Progress>(
    (progress, { outline, identity }) => ({
      ...progress,
      ...withAnswer(progress, outline, identity, (before) => ({ ...before, tries, isSettled: true })),
    }),
    freshProgress(lesson),
  );
}

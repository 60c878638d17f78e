/** For tests: what a player has kept, by the names that items have. */
import type { Json } from '../../src/engine';
import type { Activity, Identity, Lesson } from '../../src/lesson';
import { allAnswers, createStore, freshProgress, givenOf } from '../../src/player';
import type { Answer, KeyValueStore, Player, Progress } from '../../src/player';
import { withAnswer } from '../../src/player/records/answers';

/** What was answered to an item of a kind; undefined if nothing was. */
export function keptAnswer({ store }: Player, kind: string, name: string): Answer | undefined {
  const all = allAnswers(store.getState().progress, { kind });
  return all.find(({ answer }) => answer.name === name)?.answer;
}

/** Everything that was ever chosen, by kind and name. */
export function keptChoices({ store }: Player): Readonly<Record<string, readonly Json[]>> {
  const { progress } = store.getState();
  const all = Object.keys(progress.activities).flatMap((kind) =>
    allAnswers(progress, { kind }).map(({ answer }) => [
      `${kind} ${answer.name}`,
      answer.tries.map(({ choice }) => choice),
    ]),
  );
  return Object.fromEntries(all);
}

/** What an activity asks in a player, now. */
export function itemsOf<Item, Choice extends Json>(
  { store }: Player,
  activity: Activity<Item, Choice>,
): readonly Item[] {
  return activity.items(givenOf(store.getState(), activity.kind));
}

/** A store that forgets all when it is let go. */
export function memory(): KeyValueStore {
  return createStore(() => {
    throw new Error('no storage');
  });
}

/** A record in which these items of one kind were answered, and nothing else. */
export function progressWith(
  lesson: Lesson,
  kind: string,
  answers: readonly (readonly [Identity, Partial<Answer>])[],
): Progress {
  const fresh = freshProgress(lesson);
  const settled = { tries: [], isSettled: true, hints: 0 };
  return answers.reduce(
    (progress, [identity, answer]) => ({
      ...progress,
      ...withAnswer(progress, { kind }, identity, (before) => ({ ...before, ...settled, ...answer })),
    }),
    fresh,
  );
}

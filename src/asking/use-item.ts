import { useEffect } from 'react';
import type { Json } from '../engine';
import type { Activity } from '../lesson';
import { answerTo, givenOf, hasChanged, isSettled, usePlayer, usePlayerState } from '../player';
import type { Answer } from '../player';

/** What an activity asks, while it is on screen. */
export function useItems<Item, Choice extends Json>(activity: Activity<Item, Choice>): readonly Item[] {
  const player = usePlayer();
  const items = usePlayerState((state) => activity.items(givenOf(state, activity.kind)));
  useEffect(() => player.begin(activity, items), [player, activity, items]);
  return items;
}

/** How many of these items are settled. */
export function useSettledCount<Item>(
  activity: Pick<Activity<Item>, 'kind' | 'identify'>,
  items: readonly Item[],
): number {
  return usePlayerState(
    ({ progress }) => items.filter((item) => isSettled(progress, activity, activity.identify(item))).length,
  );
}

/** What was answered to an item; undefined if nothing was. */
export function useAnswer<Item>(
  activity: Pick<Activity<Item>, 'kind' | 'identify'>,
  item: Item,
): Answer | undefined {
  return usePlayerState(({ progress }) => answerTo(progress, activity, activity.identify(item)));
}

/** Whether an item asks something else than when the learner answered it. */
export function useHasChanged<Item>(
  activity: Pick<Activity<Item>, 'kind' | 'identify'>,
  item: Item,
  items: readonly Item[],
): boolean {
  return usePlayerState(({ progress }) =>
    hasChanged(
      progress,
      activity,
      activity.identify(item),
      items.map((one) => activity.identify(one)),
    ),
  );
}

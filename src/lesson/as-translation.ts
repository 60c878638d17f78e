/** What a translated lesson brings along of its original, so that progress is one in all languages. */
import type { Identity } from './activities/activity';
import { card, cardToAsk, deck } from './activities/card';
import { ACTIVITIES } from './activities/outlines';
import type { ItemKeys, Lesson } from './lesson';
import { ownTrackOf } from './runs/own-track';

/** The translated lesson as the same lesson: known by what the original says, and so is each of its items. */
export function asTranslation(original: Lesson, translated: Lesson): Lesson {
  return { ...translated, hash: original.hash, keys: keysOf(original, translated) };
}

/** The keys of the original's items, of those to which the words of the translation would give another key. */
function keysOf(original: Lesson, translated: Lesson): ItemKeys {
  const inTranslation = itemsByKind(translated);
  const changed = [...itemsByKind(original)].map(([kind, items]) => {
    const keys = new Map(inTranslation.get(kind)?.map(({ name, key }) => [name, key]));
    const others = items.filter(({ name, key }) => keys.get(name) !== key);
    return [kind, Object.fromEntries(others.map(({ name, key }) => [name, key]))] as const;
  });
  return Object.fromEntries(changed.filter(([, keys]) => Object.keys(keys).length > 0));
}

/** What a lesson itself asks, by kind of activity. A card is known by its topic, however it is asked. */
function itemsByKind(lesson: Lesson): ReadonlyMap<string, readonly Identity[]> {
  const trackOf = ownTrackOf(lesson);
  const cards = deck(lesson, trackOf).flatMap(({ id }) => cardToAsk(lesson, trackOf, id, 0) ?? []);
  return new Map<string, readonly Identity[]>([
    ...ACTIVITIES.map(({ kind, identities }) => [kind, identities?.(lesson, trackOf) ?? []] as const),
    [card.kind, cards.map((one) => card.identify(one))],
  ]);
}

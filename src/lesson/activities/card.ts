/** Cards: asked from memory, each in ever new ways, and judged by the run or by the learner. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import { gradeInTwo } from './activity';
import type { Activity, OwnTrack } from './activity';
import { cardOf, deckOf } from './cards';
import type { RecallCard, Topic } from './cards';
import { itemKey } from './item-key';
import { cardOutline } from './outlines/card';
import { isRight, readChosen } from './prompts';
import type { Chosen } from './prompts';

/** A choice is what was put into the blank; of a card to answer freely, what the learner says of themself. */
export const card: Activity<RecallCard, Chosen | 'knew' | 'notYet'> = {
  ...cardOutline,
  items: ({ lesson, trackOf, variantOf }) =>
    deck(lesson, trackOf).flatMap(({ id }) => cardToAsk(lesson, trackOf, id, variantOf(id)) ?? []),
  identify(one) {
    const { lesson, topic } = one;
    const { id, kind, source } = topic;
    // Cards that the run makes are asked differently each time; what they are about stays.
    const asks = source === null ? id : one.type === 'free' ? [one.front, one.back] : one.prompt.news;
    return { set: id, name: id, key: itemKey(lesson, cardOutline.kind, id, { kind, asks }) };
  },
  read: (kept) => (kept === 'knew' || kept === 'notYet' ? kept : readChosen(kept)),
  grade(one, chosen, tries) {
    if (one.type === 'free') return { isRight: chosen === 'knew', isSettled: true };
    return gradeInTwo(typeof chosen === 'object' && isRight(one.prompt, chosen), tries);
  },
};

/** What there is to recall of a lesson. */
export const deck = memo((lesson: Lesson, trackOf: OwnTrack): readonly Topic[] => deckOf(lesson, trackOf));

/** The card of a topic; null where the lesson has none such. */
export const cardToAsk = memo(
  (lesson: Lesson, trackOf: OwnTrack, topicId: string, variant: number): RecallCard | null => {
    const topic = deck(lesson, trackOf).find(({ id }) => id === topicId);
    if (!topic) return null;
    // A variant in which the run has nothing to ask falls back to one in which it has.
    return cardOf(lesson, topic, variant, trackOf) ?? cardOf(lesson, topic, 0, trackOf);
  },
);

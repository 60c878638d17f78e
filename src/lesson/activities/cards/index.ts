/** Cards to recall: what is on them, when they come back, and how they are taken along. */
export type { CardPlace, RecallCard, Topic, TopicKind } from './card';
export { cardOf, deckOf } from './deck';
export type { OwnTrack } from './deck';
export { cardsToCsv, cardsToJson, cardsToTsv, readSchedule, writeCard } from './export';
export type { ReadSchedule, WrittenCard } from './export';
export { afterAnswer, dayOf, dueCards, LADDER, nextDueDay, SESSION_SIZE } from './schedule';
export type { CardState, CardStates, ReviewSession } from './schedule';

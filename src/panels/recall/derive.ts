/** A review: which cards are asked today, and how they went. */
import { answerSet, answerTo, ownTrackOf, textDraft } from '../../player';
import type { Learned, Player, PlayerState } from '../../player';
import { card as activity, cardToAsk, deck, dueCards, nextDueDay, SESSION_SIZE } from '../../lesson';
import type { CardStates, Lesson, RecallCard, ReviewSession, Topic } from '../../lesson';

/** What a learner writes on a card, by its topic. */
export const cardWords = textDraft('card-words');

export function lessonDeck(lesson: Lesson): readonly Topic[] {
  return deck(lesson, ownTrackOf(lesson));
}

/** The card of a topic, as it is asked now; null if this lesson has none such. */
export function lessonCard(lesson: Lesson, id: string, progress: Learned): RecallCard | null {
  return cardToAsk(lesson, ownTrackOf(lesson), id, answerSet(progress, activity, id).variant);
}

/** The review as it was kept, with the cards that this lesson knows; null if there is none. */
export function readSession(lesson: Lesson, { review: { session } }: Learned): ReviewSession | null {
  if (!session) return null;
  const known = new Set(lessonDeck(lesson).map((topic) => topic.id));
  const ids = session.ids.filter((id) => known.has(id));
  const again = session.again?.filter((id) => known.has(id)) ?? [];
  return ids.length === 0 ? null : { ...session, ids, again };
}

export interface Due {
  readonly ids: readonly string[];
  /** When the next card comes back; null if there are no cards. */
  readonly next: number | null;
}

/** What to ask today. */
export function dueToday(lesson: Lesson, cards: CardStates, today: number): Due {
  const deck = lessonDeck(lesson).map((topic) => topic.id);
  return { ids: dueCards(deck, cards, today), next: nextDueDay(deck, cards, today) };
}

/** How many cards that were answered before are due. */
export function countLeft(
  { lesson, progress }: Pick<PlayerState, 'lesson' | 'progress'>,
  today: number,
): number {
  return dueBefore(lesson, progress.review.cards, today).length;
}

/** Cards that were answered before and are due. */
function dueBefore(lesson: Lesson, cards: CardStates, today: number): readonly string[] {
  return dueToday(lesson, cards, today).ids.filter((id) => cards[id] !== undefined);
}

/**
 * Begins a review of what a lesson has due of what was answered before, or goes on with the one that was begun today,
 * and takes in what has become due. Answers whether there is anything to ask.
 */
export function beginDue(player: Player, today: number): boolean {
  const { lesson, progress } = player.store.getState();
  const kept = readSession(lesson, progress);
  const going = kept && !kept.isOver && !kept.isPractice && kept.day === today ? kept : null;
  const ids = going?.ids ?? [];
  const more = dueBefore(lesson, progress.review.cards, today).filter((id) => !ids.includes(id));
  for (const id of more) {
    player.askAgain(activity, id);
    player.keepDraft(cardWords, null, id);
  }
  if (more.length > 0)
    player.beginReview({ ...going, day: today, ids: [...ids, ...more], isPractice: false });
  const cards = ids.flatMap((id) => lessonCard(lesson, id, progress) ?? []);
  const isLeft =
    cards.some((card) => wasKnown(card, progress) === null) ||
    (going !== null && toRepeat(going, cards, progress).length > 0);
  return more.length > 0 || isLeft;
}

/** Cards to practise before any is due: those due soonest. */
export function toPractise(lesson: Lesson, cards: CardStates): readonly string[] {
  const deck = lessonDeck(lesson).map((topic) => topic.id);
  return [...deck].sort((a, b) => (cards[a]?.dueDay ?? 0) - (cards[b]?.dueDay ?? 0)).slice(0, SESSION_SIZE);
}

/** Cards that were missed at first and are to be asked once more before the review ends. */
export function toRepeat(
  session: ReviewSession,
  cards: readonly RecallCard[],
  progress: Learned,
): readonly string[] {
  return cards
    .filter((card) => wasKnown(card, progress) === false && !session.again?.includes(card.topic.id))
    .map((card) => card.topic.id);
}

/** Whether the card was known; null while it is not answered. */
export function wasKnown(card: RecallCard, progress: Learned): boolean | null {
  const answer = answerTo(progress, activity, activity.identify(card));
  if (!answer?.isSettled) return null;
  return answer.tries.length === 1 && answer.tries[0]!.isRight === true;
}

/** Whether a card was known the first time that the review asked it. */
export function isKnownAtOnce(card: RecallCard, progress: Learned, again: readonly string[]): boolean {
  return wasKnown(card, progress) === true && !again.includes(card.topic.id);
}

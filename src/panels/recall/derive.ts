/** A session: which cards are asked today, and how they went. */
import { standingOf } from '../../asking';
import { cardOf, deckOf, dueCards, nextDueDay, SESSION_SIZE } from '../../lesson';
import type { CardStates, Lesson, RecallCard, Topic } from '../../lesson';
import { lessonTrack } from '../../player';
import type { Progress } from '../../player';
import { SESSION_KEY } from './session';

/** What the keys of the answers of the session begin with. */
export const RECALL_PREFIX = 'recall/';

export interface Session {
  readonly day: number;
  /** Ids of the cards, in the order in which they are asked. */
  readonly ids: readonly string[];
  /** Whether nothing was due: then a card that is known keeps its day. */
  readonly isPractice: boolean;
  readonly isOver: boolean;
}

const decks = new WeakMap<Lesson, readonly Topic[]>();

export function lessonDeck(lesson: Lesson): readonly Topic[] {
  const known = decks.get(lesson);
  if (known) return known;
  const made = deckOf(lesson, (scenario) => lessonTrack(lesson, scenario));
  decks.set(lesson, made);
  return made;
}

export function lessonCard(lesson: Lesson, id: string, variant: number): RecallCard | null {
  const topic = lessonDeck(lesson).find((one) => one.id === id);
  if (!topic) return null;
  const own = (scenario: string) => lessonTrack(lesson, scenario);
  // A variant in which the run has nothing to ask falls back to one in which it has.
  return cardOf(lesson, topic, variant, own) ?? cardOf(lesson, topic, 0, own);
}

/** The session as it was kept; null if there is none that this lesson knows. */
export function readSession(lesson: Lesson, answers: Progress['answers']): Session | null {
  const kept = answers[SESSION_KEY];
  const last = kept?.tries.at(-1);
  if (!kept || typeof last !== 'object' || last === null || Array.isArray(last)) return null;
  const { day, ids, isPractice } = last;
  if (typeof day !== 'number' || !Array.isArray(ids)) return null;
  const deck = new Set(lessonDeck(lesson).map((topic) => topic.id));
  const known = ids.filter((id): id is string => typeof id === 'string' && deck.has(id));
  if (known.length === 0) return null;
  return { day, ids: known, isPractice: isPractice === true, isOver: kept.settled };
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

/** Cards to practise before any is due: those due soonest. */
export function toPractise(lesson: Lesson, cards: CardStates): readonly string[] {
  const deck = lessonDeck(lesson).map((topic) => topic.id);
  return [...deck].sort((a, b) => (cards[a]?.dueDay ?? 0) - (cards[b]?.dueDay ?? 0)).slice(0, SESSION_SIZE);
}

/** Whether the card was known; null while it is not answered. */
export function wasKnown(card: RecallCard, answers: Progress['answers']): boolean | null {
  const answer = answers[RECALL_PREFIX + card.topic.id];
  if (!answer?.settled) return null;
  if (card.type === 'free') return answer.tries.at(-1) === 'knew';
  return standingOf(card.prompt, answer) === 'first';
}

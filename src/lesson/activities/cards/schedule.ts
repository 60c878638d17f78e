/** When cards come back. Days are numbers, counted from 1970-01-01; today comes in as one. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The day that a moment is in where the learner is, as days since 1970-01-01. */
export function dayOf(now: Date): number {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/** When a recall card comes back. */
export interface CardState {
  /** How often it was known in a row. */
  readonly streak: number;
  /** Day it is due. */
  readonly dueDay: number;
}

/** A review: the cards that are asked one after the other. */
export interface ReviewSession {
  /** The day on which it began. */
  readonly day: number;
  /** Ids of the cards, in the order in which they are asked. */
  readonly ids: readonly string[];
  /** Whether nothing was due: then a card that is known keeps its day. */
  readonly isPractice: boolean;
  /** Ids of those that were missed and are asked once more before the end; left out as long as there are none. */
  readonly again?: readonly string[];
  /** How many cards that were answered before were still due at its end; left out where none was. */
  readonly left?: number;
  readonly isOver: boolean;
}

export type CardStates = Readonly<Record<string, CardState>>;

/** Days until a card comes back, by how often it was known in a row before; then always the last. */
export const LADDER = [1, 3, 7, 14] as const;

/** So many cards are asked in one review. */
export const SESSION_SIZE = 5;

/** The card after it was answered: known, it comes back later and later; missed, tomorrow. */
export function afterAnswer(before: CardState | undefined, knew: boolean, today: number): CardState {
  if (!knew) return { streak: 0, dueDay: today + LADDER[0] };
  const known = before?.streak ?? 0;
  const days = LADDER[Math.min(known, LADDER.length - 1)]!;
  return { streak: known + 1, dueDay: today + days };
}

/** The cards that are due, those longest overdue first, then those never seen, in the order of the deck. */
export function dueCards(deck: readonly string[], cards: CardStates, today: number): readonly string[] {
  const seen = deck.filter((id) => cards[id] !== undefined && cards[id].dueDay <= today);
  const overdue = [...seen].sort((a, b) => cards[a]!.dueDay - cards[b]!.dueDay);
  return [...overdue, ...deck.filter((id) => cards[id] === undefined)];
}

/** The day on which the next card is due; null where there are no cards. */
export function nextDueDay(deck: readonly string[], cards: CardStates, today: number): number | null {
  const days = deck.map((id) => Math.max(cards[id]?.dueDay ?? today, today));
  return days.length > 0 ? Math.min(...days) : null;
}

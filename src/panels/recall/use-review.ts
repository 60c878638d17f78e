import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { card as activity } from '../../lesson';
import type { RecallCard } from '../../lesson';
import { learnedIn } from '../../player';
import type { Learned, Player } from '../../player';
import { cardWords, countLeft, lessonCard, readSession, toRepeat, wasKnown } from './derive';

/** A card of a review, with the player of its lesson: what is answered goes into that lesson's record. */
export interface AskedCard {
  readonly player: Player;
  readonly card: RecallCard;
  /** Whether it was missed before in this review. */
  readonly isRepeated: boolean;
}

export interface Review {
  /** All cards, one of each lesson in turn. */
  readonly cards: readonly AskedCard[];
  /** The card at hand; undefined before a review begins, and when it is over. */
  readonly asked: AskedCard | undefined;
  /** The place of the card at hand, from 0. */
  readonly at: number;
  /** Whether nothing comes after it. */
  readonly isLast: boolean;
  /** Whether the learner came to the card by a press here: then it takes the focus. */
  readonly hasMoved: boolean;
  /** The learner has asked for the first card. */
  begin(): void;
  /** Lets the card at hand, which has been answered, stay until the learner goes on. */
  hold(): void;
  /** To the next card, then to those that were missed, once more; then the review ends. */
  goOn(): void;
}

/**
 * The reviews that are open in the records of these lessons, as one.
 * @param today as `dayOf` counts
 */
export function useReview(players: readonly Player[], today: number): Review {
  const records = useRecords(players);
  const [hasMoved, setMoved] = useState(false);
  const [held, setHeld] = useState<AskedCard | null>(null);
  const lists = useMemo(
    () => players.map((player, index) => cardsOf(player, records[index]!)),
    [players, records],
  );
  useEffect(() => {
    // Of a review that began on an earlier day, too.
    players.forEach((player, index) => {
      const cards = lists[index]!.map(({ card }) => card);
      if (cards.length > 0) player.begin(activity, cards);
    });
  }, [players, lists]);
  const cards = inTurn(lists);
  const isOpen = records.some(({ review: { session } }) => session !== null && !session.isOver);
  const open = cards.findIndex(({ player, card }) => wasKnown(card, learnedOf(player)) === null);
  const heldAt = cards.findIndex(
    ({ player, card }) => player === held?.player && card.topic.id === held.card.topic.id,
  );
  const at = !isOpen ? -1 : heldAt >= 0 ? heldAt : open;
  const missed = open >= 0 ? [] : players.map((player, index) => missedOf(player, lists[index]!));
  const isLast = open < 0 && missed.every((ids) => ids.length === 0);
  const begin = () => {
    setHeld(null);
    setMoved(true);
  };
  return {
    cards,
    asked: cards[at],
    at,
    isLast,
    hasMoved,
    begin,
    hold: () => setHeld(cards[at] ?? null),
    goOn() {
      begin();
      if (open >= 0) return;
      players.forEach((player, index) => {
        for (const id of missed[index]!) {
          player.keepDraft(cardWords, null, id);
          player.repeatCard(id);
        }
        if (isLast) player.endReview(countLeft(player.store.getState(), today));
      });
    },
  };
}

function learnedOf({ store }: Player): Learned {
  return learnedIn(store.getState().progress);
}

/** What is kept of each lesson; the same list until something in it changes. */
function useRecords(players: readonly Player[]): readonly Learned[] {
  const { subscribe, now } = useMemo(() => recordsOf(players), [players]);
  return useSyncExternalStore(subscribe, now);
}

function recordsOf(players: readonly Player[]) {
  let last = players.map(learnedOf);
  return {
    subscribe(tell: () => void) {
      const stops = players.map(({ store }) => store.subscribe(tell));
      return () => stops.forEach((stop) => stop());
    },
    now() {
      const now = players.map(learnedOf);
      if (now.some((record, index) => record !== last[index])) last = now;
      return last;
    },
  };
}

function cardsOf(player: Player, progress: Learned): readonly AskedCard[] {
  const { lesson } = player.store.getState();
  const { ids = [], again = [] } = readSession(lesson, progress) ?? {};
  return ids.flatMap((id) => {
    const card = lessonCard(lesson, id, progress);
    return card ? [{ player, card, isRepeated: again.includes(id) }] : [];
  });
}

/** Those of a lesson that are to be asked once more. */
function missedOf(player: Player, asked: readonly AskedCard[]): readonly string[] {
  const { lesson, progress } = player.store.getState();
  const session = readSession(lesson, progress);
  const cards = asked.map(({ card }) => card);
  return session ? toRepeat(session, cards, progress) : [];
}

/** One of each list, then the next of each: what is mixed is remembered better. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

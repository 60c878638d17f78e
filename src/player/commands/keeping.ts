/** Commands that keep what is never graded: drafts, the review of cards, a vote. */
import type { Json } from '../../engine';
import { cardOutline } from '../../lesson';
import type { CardState, ReviewSession } from '../../lesson';
import type { Draft } from '../drafts';
import { withDraft } from '../drafts';
import { askedAgain } from '../records/answers';
import type { PlayerStore } from '../store';

export interface KeepingCommands {
  /** Keeps a draft as it is now, of what it belongs to; null, or empty text, forgets it. */
  keepDraft<T extends Json>(draft: Draft<T>, value: T | null, of?: string): void;
  beginReview(session: Omit<ReviewSession, 'isOver'>): void;
  /** Asks a card of the review once more before its end, in another way. */
  repeatCard(id: string): void;
  /** @param left how many cards that were answered before are still due */
  endReview(left: number): void;
  /** When a card comes back. */
  setCard(id: string, state: CardState): void;
  /** Likes or dislikes the lesson; the same again takes it back. */
  vote(vote: 'like' | 'dislike'): void;
}

export function keepingCommands({ read, write }: PlayerStore): KeepingCommands {
  return {
    keepDraft(draft, value, of = '') {
      const kept = withDraft(read().progress, draft, of, value === '' ? null : value);
      write({ type: 'drafted', draft: draft.id, of }, {}, kept);
    },
    beginReview(session) {
      const { ids, isPractice } = session;
      const { review } = read().progress;
      write(
        { type: 'review_begun', cards: ids.length, isPractice },
        {},
        { review: { ...review, session: { ...session, isOver: false } } },
      );
    },
    repeatCard(id) {
      const { progress } = read();
      const { review } = progress;
      if (!review.session) return;
      const again = [...(review.session.again ?? []), id];
      const kept = askedAgain(progress, cardOutline, id);
      const session = { ...review.session, again };
      write(
        { type: 'asked_again', activity: cardOutline.kind, set: id },
        {},
        { ...kept, review: { ...review, session } },
      );
    },
    endReview(left) {
      const { review } = read().progress;
      if (!review.session) return;
      write(
        { type: 'review_ended' },
        {},
        { review: { ...review, session: { ...review.session, left, isOver: true } } },
      );
    },
    setCard(id, state) {
      const { review } = read().progress;
      write(
        { type: 'card_scheduled', card: id, dueDay: state.dueDay },
        {},
        { review: { ...review, cards: { ...review.cards, [id]: state } } },
      );
    },
    vote(vote) {
      const after = read().progress.vote === vote ? null : vote;
      write({ type: 'voted', vote: after }, {}, { vote: after });
    },
  };
}

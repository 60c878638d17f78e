import { cardOutline } from '../lesson';
import { Recall } from '../panels';
import type { Mode } from './mode';

/** Recall: from memory, one card at a time, some days apart; the run stays away until a card has been answered. */
export const recall: Mode = {
  id: 'recall',
  activities: [cardOutline],
  minutes: () => 4,
  panels: new Set(['code', 'waiting']),
  solo: Recall,
  table: 'choice',
  causes: false,
  // When a review is over and no card is due that was answered before; another day it opens again.
  isDone: (_lesson, { review: { session } }) => session !== null && session.isOver && !session.left,
  next: 'learn',
};

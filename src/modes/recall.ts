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
  // The next review opens when other cards are due.
  isDone: (_lesson, progress) => progress.review.session?.isOver ?? false,
  next: 'learn',
};

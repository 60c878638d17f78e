import { isSessionOver, Recall } from '../panels';
import type { Mode } from './mode';

/** Recall: from memory, one card at a time, some days apart; the run stays away until a card has been answered. */
export const recall: Mode = {
  id: 'recall',
  minutes: () => 4,
  panels: new Set(['code', 'waiting']),
  solo: Recall,
  table: 'choice',
  causes: false,
  isDone: (_lesson, progress) => isSessionOver(progress.answers),
  next: 'learn',
};

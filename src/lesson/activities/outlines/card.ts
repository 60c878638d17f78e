import type { ActivityOutline } from '../activity';

/** Cards to recall: those of a review, asked in ever new ways. Each is a set of its own. */
export const cardOutline: ActivityOutline = { kind: 'card' };

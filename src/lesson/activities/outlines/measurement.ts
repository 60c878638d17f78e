import type { ActivityOutline } from '../activity';

/** How long runs take that the learner sets up: said first, then measured. */
export const measurementOutline: ActivityOutline = {
  kind: 'measurement',
  identities: () => null,
  itemsWanted: 3,
};

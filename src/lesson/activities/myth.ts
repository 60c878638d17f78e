/** Myths: the learner commits to an answer, and says how sure that is; then the part of a run that decides it is watched. */
import type { Json } from '../../engine';
import type { Activity } from './activity';
import { mythsOf } from './myths';
import type { AskedMyth } from './myths';
import { mythOutline } from './outlines/myth';

export const SURENESS = ['guess', 'likely', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

/** What the learner said, before knowing. */
export type Commitment = {
  readonly says: boolean;
  readonly sure: Sureness;
};

/** A commitment settles nothing: the run does, once it has been watched. */
export const myth: Activity<AskedMyth, Commitment> = {
  ...mythOutline,
  items: ({ lesson }) => mythsOf(lesson),
  identify: ({ identity }) => identity,
  read: readCommitment,
  grade: ({ truth }, { says }) => ({ isRight: says === truth, isSettled: false }),
};

function readCommitment(kept: Json): Commitment | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const { says, sure } = kept;
  const known = SURENESS.find((one) => one === sure);
  return typeof says === 'boolean' && known ? { says, sure: known } : null;
}

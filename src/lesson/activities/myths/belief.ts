/** A belief about a run, before it is known whether it is true. */
import type { BeliefWords } from '../../../text';
import type { Claim, StepRef } from '../../lesson';
import type { Facts } from './facts';

export interface Belief {
  readonly id: string;
  readonly words: BeliefWords;
  /** The same as a claim: the run decides it. */
  readonly says: Claim;
  /** Where one sees it. */
  readonly step: StepRef;
  /** What one sees there if it is so; default just this. */
  readonly yes?: Claim;
  /** What one sees there if it is not so; default just this. */
  readonly no?: Claim;
}

/** A kind of belief: the first of the run that it fits, or null if the run settles none. */
export type Template = (facts: Facts) => Belief | null;

export function allOf(...claims: Claim[]): Claim {
  return { type: 'all', claims };
}

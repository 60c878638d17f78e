/** A myth about a run, before it is known whether it is true. */
import type { Claim, StepRef } from '../../lesson';
import type { MadeMyth } from '../../messages';
import type { Facts } from './facts';

export interface UndecidedMyth {
  readonly about: MadeMyth;
  /** The same as a claim: the run decides it. */
  readonly says: Claim;
  /** Where one sees it. */
  readonly step: StepRef;
  /** What one sees there if it is so; default just this. */
  readonly yes?: Claim;
  /** What one sees there if it is not so; default just this. */
  readonly no?: Claim;
}

/** A kind of myth: the first of the run that it fits, or null if the run settles none. */
export type Template = (facts: Facts) => UndecidedMyth | null;

export function allOf(...claims: Claim[]): Claim {
  return { type: 'all', claims };
}

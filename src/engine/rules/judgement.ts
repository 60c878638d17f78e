/** What a check finds, as the scheduler acts on it. The figures are in the answer that it gives when asked to explain. */
import { KEEP_STATE, type StateToSet } from '../codes';

export interface Judgement {
  readonly passed: boolean;
  /** The state that the task instance is given, or KEEP_STATE. */
  readonly sets: StateToSet;
}

const KNOWN: readonly (readonly Judgement[])[] = [false, true].map((passed) =>
  Array.from({ length: 15 }, (_, at) => Object.freeze({ passed, sets: (at - 1) as StateToSet })),
);

/** The same object for the same findings: checks are asked by the hundred thousand. */
export function judged(passed: boolean, sets: StateToSet = KEEP_STATE): Judgement {
  return KNOWN[passed ? 1 : 0]?.[sets + 1] ?? { passed, sets };
}

export const PASSED = judged(true);
export const NOT_PASSED = judged(false);

/**
 * What holds of every trace, whatever the case: named, so that a test can say which one broke. They read a trace as
 * anyone can, and know nothing of how it was made.
 */
import type { Trace } from '../trace';
import { runsEndOrWait } from './ends';
import type { Invariant } from './invariant';
import { runsWithinLimits, slotsWithinLimits, tasksWithinLimits } from './limits';
import { rulesAreKept } from './rules';
import { changesFitTogether, finishedStaysFinished, stepByStep, triesCountUp } from './states';

export type { Invariant } from './invariant';

export const invariants: readonly Invariant[] = [
  changesFitTogether,
  stepByStep,
  finishedStaysFinished,
  triesCountUp,
  rulesAreKept,
  slotsWithinLimits,
  runsWithinLimits,
  tasksWithinLimits,
  runsEndOrWait,
];

/** Every place in which a trace breaks an invariant, by its name. */
export function brokenInvariants(trace: Trace): string[] {
  return invariants.flatMap(({ name, find }) => find(trace).map((where) => `${name}: ${where}`));
}

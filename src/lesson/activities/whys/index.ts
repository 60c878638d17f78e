/** Marked steps at which a learner says why, and the causes to choose from. */
export { whyPrompt } from './why-prompt';
export { markedSteps, whyStepsOf } from './why-steps';
export type { MarkedStep } from './why-steps';

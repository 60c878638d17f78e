/** Marked steps at which a learner says why, and the causes to choose from. */
export { causePrompt } from './cause-prompt';
export { markedSteps, stepsToExplain } from './marked-steps';
export type { MarkedStep } from './marked-steps';

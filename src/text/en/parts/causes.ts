/** English: why something happened or waits. Nothing has, before a run has begun: who opens it at its start can wait for these. */
export { describeCause } from '../causes';
export { toldMessages } from '../messages/told';
export { describeFigures } from '../figures';
export { describeAnswer } from '../reasons';

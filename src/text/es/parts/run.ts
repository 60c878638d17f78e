/** Spanish: what a lesson shows from its first moment. */
export { describeCause } from '../causes';
export { describeFigures } from '../figures';
export { runMessages } from '../messages/run';
export { learningWords } from '../learning';
export { noticeWords } from '../notices';
export { panelWords } from '../pictures';
export { describeAnswer } from '../reasons';
export { steppingWords } from '../stepping';
export { describeWait } from '../waits';

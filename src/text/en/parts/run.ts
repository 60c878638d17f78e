/** English: what a lesson shows from its first moment. */
export { runMessages } from '../messages/run';
export { learningWords } from '../learning';
export { noticeWords } from '../notices';
export { panelWords } from '../pictures';
export { steppingWords } from '../stepping';
export { describeWait } from '../waits';

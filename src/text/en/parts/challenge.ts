/** English: the mode Challenge, and what goals say. */
export { challengeWords, goalWords } from '../challenge';
export { claimWords } from '../claims';

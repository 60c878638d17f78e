/** Spanish: the mode Challenge, and what claims ask of a run. */
export { challengeWords } from '../challenge';
export { challengeMessages } from '../messages/challenges';
export { claimMessages } from '../messages/claims';

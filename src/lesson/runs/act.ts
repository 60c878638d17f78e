/** What acting at a step is done with, in a file of its own: it comes with the first who acts. */
export { agreeUpTo, forkCase, forkSeconds } from './fork';

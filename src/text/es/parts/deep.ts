/** Spanish: the mode Deep. */
export { deepWords } from '../deep';
export { mythMessages } from '../messages/myths';

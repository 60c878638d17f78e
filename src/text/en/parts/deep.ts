/** English: the mode Deep. */
export { deepWords } from '../deep';
export { mythWords } from '../myths';

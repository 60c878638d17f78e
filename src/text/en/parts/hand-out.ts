/** English: a lesson on paper. */
export { handOutWords } from '../hand-out';

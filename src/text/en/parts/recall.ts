/** English: the mode Recall. */
export { recallWords } from '../recalling';
